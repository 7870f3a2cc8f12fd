#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace quesaco::ranking {

/// Who speaks for and against an entry. They err on different questions.
enum Expert : std::size_t {
  kLearned,   ///< kernel ridge regression over n-grams and embeddings: near 1 where it is sure
  kTerms,     ///< Xapian's BM25 of all that was written about the entry
  kNearest,   ///< cosine of the nearest question of the entry, by embeddings
  kPassages,  ///< of the passages of its answer, by embeddings (see passages.h)
};
inline constexpr std::size_t kExperts = 4;

/// Each expert's scores of the entries that may answer a question. A silent expert says 0 of all:
/// kNearest and kPassages without a vector, kLearned where there is too much to learn.
struct Evidence {
  std::vector<std::uint32_t> candidates;  ///< classes (see model.h); at least one
  /// For each candidate, and last for "no answer here".
  std::array<std::vector<double>, kExperts> scores;
  bool has_meaning = false;  ///< whether the question has a vector
};

}  // namespace quesaco::ranking
