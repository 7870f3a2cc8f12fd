#include "server/site/take_over.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "engine/corpus/writer.h"
#include "server/site/documents.h"
#include "server/site/places.h"

namespace quesaco::site {
namespace {

using store::DocumentId;
using store::Revision;
using store::Revisions;

using ByDocument = std::map<DocumentId, const Revision*>;

ByDocument by_document(std::span<const Revision> revisions) {
  ByDocument found;
  for (const Revision& revision : revisions) found.emplace(revision.document, &revision);
  return found;
}

const Revision* find(const ByDocument& revisions, const DocumentId& document) {
  const auto found = revisions.find(document);
  return found == revisions.end() ? nullptr : found->second;
}

/// Where the folder last put an entry.
std::optional<std::int64_t> place_of(const ByDocument& seeds, const Entry& entry) {
  const Revision* const seed = find(seeds, entry_document(entry.id));
  const auto placed = seed == nullptr ? std::nullopt : [&]() -> std::optional<PlacedEntry> {
    auto read = read_placed(seed->content);
    return read ? std::optional(std::move(*read)) : std::nullopt;
  }();
  return placed && placed->entry.theme == entry.theme ? std::optional(placed->place) : std::nullopt;
}

/// A document, and what the folder says of it.
using Said = std::pair<DocumentId, std::string>;

std::vector<Said> said_by(const Corpus& folder, const ByDocument& seeds) {
  std::map<std::string, std::vector<std::optional<std::int64_t>>> had;  // by theme
  for (const Entry& entry : folder.entries) had[entry.theme].push_back(place_of(seeds, entry));
  std::map<std::string, std::vector<std::int64_t>> places;
  for (const auto& [theme, of_theme] : had) places[theme] = arrange(of_theme);
  std::map<std::string, std::size_t> next;
  std::vector<Said> said;
  for (const Entry& entry : folder.entries) {
    const std::int64_t place = places[entry.theme][next[entry.theme]++];
    said.emplace_back(entry_document(entry.id), write_placed({entry, place}));
  }
  const auto files = corpus::write_corpus(folder);
  said.emplace_back(kSiteDocument, files.at("site.json"));
  said.emplace_back(kOutOfScopeDocument, files.at("out_of_scope.json"));
  return said;
}

class Planning {
 public:
  Planning(const ByDocument& current, const ByDocument& seeds) : current_(current), seeds_(seeds) {}

  /// `content`: what the folder says; empty where the document has left it.
  void look_at(const DocumentId& document, const std::string& content) {
    const Revision* const seed = find(seeds_, document);
    const Revision* const newest = find(current_, document);
    const std::string before = seed == nullptr ? std::string() : seed->content;
    if (content == before) return;
    const bool edited = newest != nullptr && newest->author != Revisions::kSeedAuthor;
    if (edited && newest->content != content) {
      outcome_.conflicts.push_back(document);
      return;
    }
    auto& list = content.empty()  ? outcome_.removed
                 : before.empty() ? outcome_.added
                                  : outcome_.changed;
    list.push_back(document);
    outcome_.drafts.push_back({document, newest == nullptr ? 0 : newest->number, content});
  }

  [[nodiscard]] TakeOver outcome() && { return std::move(outcome_); }

 private:
  const ByDocument& current_;
  const ByDocument& seeds_;
  TakeOver outcome_;
};

}  // namespace

TakeOver plan_take_over(const Corpus& folder, std::span<const Revision> current,
                        std::span<const Revision> seeds) {
  const ByDocument newest = by_document(current);
  const ByDocument last_said = by_document(seeds);
  Planning planning(newest, last_said);
  std::map<DocumentId, bool> in_folder;
  for (const auto& [document, content] : said_by(folder, last_said)) {
    in_folder[document] = true;
    planning.look_at(document, content);
  }
  for (const Revision& seed : seeds) {
    if (!in_folder[seed.document]) planning.look_at(seed.document, "");
  }
  return std::move(planning).outcome();
}

}  // namespace quesaco::site
