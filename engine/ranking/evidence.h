#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace quesaco::ranking {

/// Who speaks for and against an entry. They err on different questions.
enum Expert : std::size_t {
  kWords,    ///< log-odds of a logistic regression over n-grams
  kMeaning,  ///< log-odds of a logistic regression over embeddings
  kTerms,    ///< BM25 of all that was written about the entry
  kNearest,  ///< cosine of the nearest text of the entry, by embeddings
};
inline constexpr std::size_t kExperts = 4;

/// Each expert's score of each class, on a scale of its own. Classes are numbered 0 to entries - 1
/// for the entries; `entries` itself is the class of questions that have no answer here.
struct Evidence {
  /// Empty where the expert has nothing to go by: kMeaning and kNearest without a vector, kWords
  /// and kMeaning where there are too few wordings to learn from. kTerms always speaks.
  std::array<std::vector<double>, kExperts> scores;

  /// Entries and one.
  [[nodiscard]] std::size_t classes() const { return scores[kTerms].size(); }

  [[nodiscard]] bool has_meaning() const { return !scores[kNearest].empty(); }

  /// What is left where the vector of the question is missing.
  [[nodiscard]] Evidence words_alone() const { return {{scores[kWords], {}, scores[kTerms], {}}}; }
};

}  // namespace quesaco::ranking
