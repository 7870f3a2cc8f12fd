#include "engine/corpus/writer.h"

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

#include "engine/corpus/enum_names.h"
#include "engine/fnv1a.h"

namespace quesaco::corpus {
namespace {

using Json = nlohmann::ordered_json;

template <std::size_t N, class Enum>
std::string_view name_of(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

void set_optional(Json& object, const char* key, const std::optional<std::string>& value) {
  if (value) object[key] = *value;
}

Json json_of(const Source& source) {
  Json json;
  json["title"] = source.title;
  set_optional(json, "url", source.url);
  set_optional(json, "date", source.date);
  return json;
}

Json json_of(const Wording& wording) {
  if (wording.also.empty()) return wording.text;
  return Json{{"text", wording.text}, {"also", wording.also}};
}

void add_myth(Json& entry, const Myth& myth) {
  entry["claim"] = myth.claim;
  entry["claim_origin"] = myth.claim_origin;
  entry["verdict"] = name_of(kVerdicts, myth.verdict);
  entry["voices"] = Json::array();
  for (const Voice& voice : myth.voices) {
    entry["voices"].push_back(Json{{"who", voice.who}, {"text", voice.text}});
  }
}

Json json_of(const Entry& entry) {
  Json json;
  json["id"] = entry.id;
  json["kind"] = name_of(kEntryKinds, entry.kind);
  json["question"] = entry.question;
  if (entry.myth) add_myth(json, *entry.myth);
  json["answer"] = entry.answer;
  json["source"] = json_of(entry.source);
  set_optional(json, "verified", entry.verified);
  json["see_also"] = entry.see_also;
  json["status"] = name_of(kEntryStatuses, entry.status);
  set_optional(json, "review_by", entry.review_by);
  json["alternatives"] = Json::array();
  for (const Wording& wording : entry.alternatives) {
    json["alternatives"].push_back(json_of(wording));
  }
  return json;
}

Json json_of(const Site& site) {
  Json json;
  json["name"] = site.name;
  json["assistant"] = site.assistant;
  json["greeting"] = site.greeting;
  json["quick"] = site.quick;
  json["contact"]["reply_time"] = site.reply_time;
  json["allowed_origins"] = site.allowed_origins;
  json["accent"] = site.accent;
  for (const auto& [kind, texts] : site.emergency) {
    if (!texts.sure.empty()) json["emergency"][kind]["sure"] = texts.sure;
    if (!texts.possible.empty()) json["emergency"][kind]["possible"] = texts.possible;
  }
  return json;
}

std::map<std::string, Json> themes_of(const Corpus& corpus) {
  std::map<std::string, Json> themes;
  for (const Entry& entry : corpus.entries) {
    Json& theme = themes[entry.theme];
    theme["section"] = entry.section;
    theme["entries"].push_back(json_of(entry));
  }
  return themes;
}

std::string text_of(const Json& json) {
  return json.dump(2, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

std::map<std::string, std::string> write_corpus(const Corpus& corpus) {
  std::map<std::string, std::string> files;
  files["site.json"] = text_of(json_of(corpus.site));
  files["out_of_scope.json"] = text_of(Json{{"questions", corpus.out_of_scope}});
  for (const auto& [theme, json] : themes_of(corpus)) {
    files["entries/" + theme + ".json"] = text_of(json);
  }
  return files;
}

std::string write_entry(const Entry& entry) { return text_of(json_of(entry)); }

std::string revision_of(const Corpus& corpus) {
  constexpr std::string_view kEnd("\0", 1);  // the files are JSON, which never holds it
  Fnv1a hash;
  for (const auto& [path, content] : write_corpus(corpus)) {
    hash.add(path).add(kEnd).add(content).add(kEnd);
  }
  return hash.hex();
}

}  // namespace quesaco::corpus
