#include "server/pages/faq/structured_data.h"

#include <nlohmann/json.hpp>

#include "server/pages/faq/entry.h"
#include "server/pages/typography.h"

namespace quesaco::pages {
namespace {

using Json = nlohmann::ordered_json;

Html answer_text(const RenderedEntry& rendered) {
  const Entry& entry = *rendered.entry;
  if (!entry.myth) return Html::trusted(rendered.html);
  Html text = html("<p>{} <strong>{}.</strong></p>\n", in_guillemets(entry.myth->claim),
                   verdict_word(entry.myth->verdict));
  if (rendered.voices.empty()) text += Html::trusted(rendered.html);
  for (const RenderedVoice& voice : rendered.voices) {
    text += html("<p><strong>{}</strong></p>\n{}", voice.who, Html::trusted(voice.html));
  }
  return text;
}

Json question(const RenderedEntry& rendered) {
  return {{"@type", "Question"},
          {"name", displayable(rendered.entry->question)},
          {"acceptedAnswer", {{"@type", "Answer"}, {"text", answer_text(rendered).str()}}}};
}

/// No "<" stands in the script element, so that nothing in the JSON can end it or open a comment.
std::string without_tags(std::string_view json) {
  std::string result;
  for (const char c : json) {
    if (c == '<') {
      result += "\\u003c";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

Html structured_data(const RenderedCorpus& corpus) {
  Json questions = Json::array();
  for (const RenderedEntry& entry : corpus.entries()) questions.push_back(question(entry));
  const Json page = {{"@context", "https://schema.org"},
                     {"@type", "FAQPage"},
                     {"inLanguage", "fr"},
                     {"mainEntity", std::move(questions)}};
  const std::string json = page.dump(-1, ' ', false, Json::error_handler_t::replace);
  return html("<script type=\"application/ld+json\">{}</script>\n",
              Html::trusted(without_tags(json)));
}

}  // namespace quesaco::pages
