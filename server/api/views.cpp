#include "server/api/views.h"

#include "server/api/names.h"
#include "server/pages/markdown.h"

namespace quesaco::api {
namespace {

Json source_view(const Source& source) {
  Json json = {{"title", source.title}};
  if (source.url) json["url"] = *source.url;
  if (source.date) json["date"] = *source.date;
  return json;
}

Json features_view(const std::vector<Explanation::Feature>& features) {
  Json json = Json::array();
  for (const auto& [name, contribution] : features) {
    json.push_back({{"name", name}, {"contribution", contribution}});
  }
  return json;
}

void add_myth(Json& json, const Myth& myth, const pages::RenderedEntry& rendered) {
  json["claim"] = myth.claim;
  json["verdict"] = name_of(myth.verdict);
  json["voices"] = Json::array();
  for (const auto& [who, html] : rendered.voices) {
    json["voices"].push_back({{"who", who}, {"html", html}});
  }
}

/// {"band", "entries", "context"?} of an Answer or a Part.
template <class Given>
void add_band(Json& json, const Given& given, const pages::RenderedCorpus& corpus) {
  json["band"] = name_of(given.band);
  json["entries"] = Json::array();
  for (std::size_t i = 0; i < given.shown; ++i) {
    if (const auto* found = corpus.find(given.ranked[i].id)) {
      json["entries"].push_back(entry_view(*found, corpus));
      json["entries"].back()["confidence"] = given.ranked[i].confidence;
    }
  }
  if (given.context) json["context"] = *given.context;
}

}  // namespace

Json links_view(const std::vector<std::string>& ids, const pages::RenderedCorpus& corpus) {
  Json links = Json::array();
  for (const std::string& id : ids) {
    if (const auto* found = corpus.find(id)) {
      links.push_back({{"id", id}, {"question", found->entry->question}});
    }
  }
  return links;
}

Json entry_view(const pages::RenderedEntry& rendered, const pages::RenderedCorpus& corpus) {
  const Entry& entry = *rendered.entry;
  Json json = {{"id", entry.id},
               {"kind", name_of(entry.kind)},
               {"question", entry.question},
               {"html", rendered.html},
               {"source", source_view(entry.source)}};
  if (entry.verified) json["verified"] = *entry.verified;
  if (entry.myth) add_myth(json, *entry.myth, rendered);
  if (!entry.see_also.empty()) json["see_also"] = links_view(entry.see_also, corpus);
  return json;
}

Json notice_view(const Notice& notice) {
  Json json = {
      {"kind", notice.kind}, {"text", notice.text}, {"html", pages::render_markdown(notice.text)}};
  if (notice.kind == kEmergencyNotice) {
    json["level"] = notice.replaces_answer() ? "sure" : "possible";
  }
  return json;
}

Json answer_view(const Answer& answer, const pages::RenderedCorpus& corpus) {
  Json json = {{"type", "answer"}};
  add_band(json, answer, corpus);
  if (answer.corrected) json["corrected"] = *answer.corrected;
  for (const Part& part : answer.parts) {
    Json view = {{"q", part.question}};
    add_band(view, part, corpus);
    json["parts"].push_back(std::move(view));
  }
  if (answer.notice) json["notice"] = notice_view(*answer.notice);
  if (answer.explanation) json["explanation"] = explanation_view(*answer.explanation);
  return json;
}

Json answer_view(const visitor::Answered& answered) {
  Json json = answer_view(answered.answer, answered.view->entries());
  json["ref"] = answered.ref;
  for (std::size_t i = 0; i < answered.part_refs.size(); ++i) {
    if (!answered.part_refs[i].empty()) json["parts"][i]["ref"] = answered.part_refs[i];
  }
  return json;
}

Json taken_view(const visitor::Taken& taken) {
  const pages::RenderedCorpus& corpus = taken.view->entries();
  return {{"type", "answer"},
          {"ref", taken.ref},
          {"band", "answer"},
          {"entries", Json::array({entry_view(*corpus.find(taken.entry), corpus)})}};
}

Json suggestions_view(const visitor::Suggestions& suggestions) {
  return {{"type", "suggestions"},
          {"entries", links_view(suggestions.entries, suggestions.view->entries())}};
}

Json explanation_view(const Explanation& explanation) {
  Json wordings = Json::array();
  for (const auto& [entry, text, score] : explanation.wordings) {
    wordings.push_back({{"entry", entry}, {"text", text}, {"bm25", score}});
  }
  Json json = {
      {"normalised", explanation.normalised},
      {"meaning", explanation.meaning},
      {"wordings", wordings},
      {"features", features_view(explanation.features)},
      {"ngrams", features_view(explanation.ngrams)},
      {"thresholds",
       {{"answer", explanation.answer_threshold}, {"choices", explanation.choices_threshold}}}};
  if (explanation.known) json["known"] = *explanation.known;
  return json;
}

Json welcome_view(const pages::RenderedCorpus& corpus) {
  const Site& site = corpus.corpus().site;
  return {{"type", "welcome"},
          {"version", corpus.corpus().revision},
          {"site",
           {{"name", site.name},
            {"assistant", site.assistant},
            {"greeting", site.greeting},
            {"reply_time", site.reply_time},
            {"accent", site.accent}}},
          {"quick", links_view(site.quick, corpus)}};
}

}  // namespace quesaco::api
