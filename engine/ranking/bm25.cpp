#include "engine/ranking/bm25.h"

#include <cmath>
#include <numeric>
#include <set>

#include "engine/text/ngrams.h"

namespace quesaco::ranking {
namespace {

constexpr double kSaturation = 1.2;  // "k1", the usual value
constexpr double kLength = 0.3;      // "b": a class with more wordings is not a longer document

std::vector<std::string> terms_of(const text::Analysis& text) {
  return text::word_ngrams(text.stems, {1, 2});
}

}  // namespace

Bm25 Bm25::train(std::span<const Text> texts, std::size_t classes) {
  std::unordered_map<std::string, std::unordered_map<std::uint32_t, int>> frequencies;
  std::vector<double> lengths(classes);
  for (const Text& text : texts) {
    for (const std::string& term : terms_of(*text.analysis)) {
      for (const std::size_t cls : *text.classes) {
        ++frequencies[term][static_cast<std::uint32_t>(cls)];
        ++lengths[cls];
      }
    }
  }
  const auto documents = static_cast<double>(classes);
  const double mean_length = std::accumulate(lengths.begin(), lengths.end(), 0.0) / documents;
  Postings postings;
  for (const auto& [term, counts] : frequencies) {
    const auto holders = static_cast<double>(counts.size());
    const double idf = std::log(1 + (documents - holders + 0.5) / (holders + 0.5));
    for (const auto& [cls, count] : counts) {
      const double norm = 1 - kLength + kLength * lengths[cls] / mean_length;
      const double weight = idf * count * (kSaturation + 1) / (count + kSaturation * norm);
      postings[term].push_back({cls, static_cast<float>(weight)});
    }
  }
  return {classes, std::move(postings)};
}

Bm25::Bm25(std::size_t classes, Postings postings)
    : classes_(classes), postings_(std::move(postings)) {}

std::vector<double> Bm25::scores(const text::Analysis& question) const {
  std::vector<double> scores(classes_);
  const std::vector<std::string> terms = terms_of(question);
  for (const std::string& term : std::set<std::string>(terms.begin(), terms.end())) {
    const auto found = postings_.find(term);
    if (found == postings_.end()) continue;
    for (const auto& [cls, weight] : found->second) scores[cls] += double{weight};
  }
  const double mean =
      std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(classes_);
  for (double& score : scores) score -= mean;
  return scores;
}

}  // namespace quesaco::ranking
