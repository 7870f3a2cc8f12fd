#include "server/site/documents.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>

#include "engine/corpus/loader.h"
#include "engine/corpus/writer.h"

namespace quesaco::site {
namespace {

using Json = nlohmann::ordered_json;
using store::DocumentId;
using store::Revision;

tl::unexpected<Error> unreadable(const std::string& name) {
  return environment_error("« " + name +
                           " » est illisible dans la base de données : restaurez une sauvegarde.");
}

Result<void> add(const Revision& revision, Corpus& corpus, std::vector<PlacedEntry>& entries) {
  const std::string name = name_of(revision.document);
  switch (revision.document.kind) {
    case DocumentId::Kind::kEntry: {
      auto placed = read_placed(revision.content);
      if (!placed) return unreadable(name);
      entries.push_back(std::move(*placed));
      return {};
    }
    case DocumentId::Kind::kSite: {
      auto site = corpus::read_site(revision.content, name);
      if (!site) return unreadable(name);
      corpus.site = std::move(*site);
      return {};
    }
    case DocumentId::Kind::kOutOfScope:
      break;
  }
  auto questions = corpus::read_out_of_scope(revision.content, name);
  if (!questions) return unreadable(name);
  corpus.out_of_scope = std::move(*questions);
  return {};
}

/// An entry's fields and those that place it, side by side.
Json fields_of(const std::string& content) {
  Json json = Json::parse(content, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) return Json::object();
  const Json entry = json.value("entry", Json::object());
  json.erase("entry");
  json.update(entry);
  return json;
}

}  // namespace

std::string name_of(const DocumentId& document) {
  switch (document.kind) {
    case DocumentId::Kind::kEntry:
      break;
    case DocumentId::Kind::kSite:
      return "site.json";
    case DocumentId::Kind::kOutOfScope:
      return "out_of_scope.json";
  }
  return document.name;
}

std::string write_placed(const PlacedEntry& placed) {
  const Json json = {{"theme", placed.entry.theme},
                     {"section", placed.entry.section},
                     {"place", placed.place},
                     {"entry", Json::parse(corpus::write_entry(placed.entry))}};
  return json.dump(2) + "\n";
}

Result<PlacedEntry> read_placed(const std::string& content) {
  const Json json = Json::parse(content, nullptr, /*allow_exceptions=*/false);
  const bool is_placed = json.is_object() && json.contains("entry") && json.contains("theme") &&
                         json["theme"].is_string() && json.contains("section") &&
                         json["section"].is_string() && json.contains("place") &&
                         json["place"].is_number_integer();
  if (!is_placed) return unreadable("entry");
  auto read = corpus::read_entry(json["entry"].dump(), "entry");
  if (!read) return unreadable("entry");
  read->entry.theme = json["theme"].get<std::string>();
  read->entry.section = json["section"].get<std::string>();
  return PlacedEntry{std::move(read->entry), json["place"].get<std::int64_t>()};
}

std::vector<std::string> changed_fields(const std::string& before, const std::string& after) {
  const Json old = fields_of(before);
  const Json now = fields_of(after);
  std::vector<std::string> names;
  for (const auto& [name, value] : now.items()) {
    if (!old.contains(name) || old[name] != value) names.push_back(name);
  }
  for (const auto& [name, value] : old.items()) {
    if (!now.contains(name)) names.push_back(name);
  }
  return names;
}

Result<Corpus> corpus_of(std::span<const Revision> current) {
  Corpus corpus;
  std::vector<PlacedEntry> entries;
  for (const Revision& revision : current) {
    if (revision.content.empty()) continue;
    if (auto added = add(revision, corpus, entries); !added) {
      return tl::unexpected(added.error());
    }
  }
  if (corpus.site.name.empty()) return unreadable("site.json");
  std::ranges::sort(entries, {}, [](const PlacedEntry& placed) {
    return std::tie(placed.entry.theme, placed.place, placed.entry.id);
  });
  corpus.entries.reserve(entries.size());
  for (PlacedEntry& placed : entries) corpus.entries.push_back(std::move(placed.entry));
  corpus.revision = corpus::revision_of(corpus);
  return corpus;
}

}  // namespace quesaco::site
