#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "server/pages/faq_page.h"
#include "tests/server/pages/fixture.h"
#include "tests/server/pages/parsed_page.h"

namespace quesaco::pages {
namespace {

nlohmann::json structured_data_of(const RenderedCorpus& corpus) {
  const ParsedPage page(faq_page(corpus, {}));
  return nlohmann::json::parse(page.text("//head/script[@type='application/ld+json']"));
}

TEST(StructuredData, SaysWhatTheCorpusSays) {
  const RenderedCorpus corpus(small_corpus());
  const nlohmann::json data = structured_data_of(corpus);
  EXPECT_EQ(data["@context"], "https://schema.org");
  EXPECT_EQ(data["@type"], "FAQPage");
  const nlohmann::json& questions = data["mainEntity"];
  ASSERT_EQ(questions.size(), corpus.entries().size());
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const RenderedEntry& rendered = corpus.entries()[i];
    EXPECT_EQ(questions[i]["@type"], "Question");
    EXPECT_EQ(questions[i]["name"], rendered.entry->question);
    EXPECT_EQ(questions[i]["acceptedAnswer"]["@type"], "Answer");
    const std::string text = questions[i]["acceptedAnswer"]["text"];
    if (!rendered.entry->myth) {
      EXPECT_EQ(text, rendered.html);
    }
  }
}

TEST(StructuredData, MythsBeginWithTheirVerdict) {
  const RenderedCorpus corpus(small_corpus());
  const nlohmann::json questions = structured_data_of(corpus)["mainEntity"];
  const std::string text = questions[3]["acceptedAnswer"]["text"];
  EXPECT_EQ(text,
            "<p>«&nbsp;La rumeur.&nbsp;» <strong>Faux.</strong></p>\n"
            "<p><strong>Le cadre juridique</strong></p>\n<p>Texte de loi</p>\n"
            "<p><strong>Le conseil</strong></p>\n<p><strong>Conseil</strong></p>\n");
}

}  // namespace
}  // namespace quesaco::pages
