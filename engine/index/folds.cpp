#include "engine/index/folds.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <random>

#include "engine/index/search.h"
#include "engine/parallel.h"

namespace quesaco::index {
namespace {

constexpr std::size_t kFolds = 10;
constexpr std::size_t kEveryFold = kFolds;  // of passages, which stay in

/// Fold of each document: those of an entry are dealt out in turn, in a shuffled order.
std::vector<std::size_t> deal_folds(std::span<const Document> documents) {
  std::map<std::string, std::vector<std::size_t>> by_entry;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const corpus::LabelledText& text = *documents[i].text;
    if (!text.passage()) by_entry[text.entries.empty() ? "" : text.entries.front()].push_back(i);
  }
  std::mt19937 random(2026);  // any fixed seed: the same corpus gives the same folds
  std::vector<std::size_t> folds(documents.size(), kEveryFold);
  std::size_t dealt = 0;
  for (auto& [entry, members] : by_entry) {
    std::ranges::shuffle(members, random);
    for (const std::size_t i : members) folds[i] = dealt++ % kFolds;
  }
  return folds;
}

Xapian::WritableDatabase without(std::size_t fold, std::span<const Document> documents,
                                 std::span<const std::size_t> folds) {
  std::vector<Document> others;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (folds[i] != fold) others.push_back(documents[i]);
  }
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& [entry, texts] : texts_by_entry(others)) {
    database.add_document(whole_entry(entry, texts));
  }
  return database;
}

}  // namespace

std::vector<std::vector<Hit>> held_out_hits(std::span<const Document> documents,
                                            std::size_t limit) {
  const std::vector<std::size_t> folds = deal_folds(documents);
  std::vector<std::vector<Hit>> hits(documents.size());
  for_each_index(kFolds, [&](std::size_t fold) {
    const Xapian::WritableDatabase database = without(fold, documents, folds);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (folds[i] == fold) hits[i] = search(database, *documents[i].analysis, limit);
    }
  });
  return hits;
}

}  // namespace quesaco::index
