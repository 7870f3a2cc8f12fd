#pragma once

#include <span>
#include <vector>

#include "engine/ranking/classifier.h"

namespace quesaco::ranking {

/// How alike two readings are, by words and by meaning, for texts that no classifier has learned
/// yet. Immutable.
class Similarity {
 public:
  /// A reading prepared for comparison.
  struct Print {
    SparseVector words;        ///< of length 1
    semantic::Vector meaning;  ///< of length 1; empty without an embedder
  };

  /// Learns how common each n-gram is, and the centre of the vectors.
  static Similarity fit(std::span<const Reading* const> readings);

  [[nodiscard]] Print print(const Reading& reading) const;

  /// 0 (nothing in common) to 1 (the same). Without an embedder words alone decide.
  [[nodiscard]] static double compare(const Print& a, const Print& b);

 private:
  Similarity(Vectorizer vectorizer, semantic::Vector centre);

  Vectorizer vectorizer_;
  semantic::Vector centre_;
};

}  // namespace quesaco::ranking
