#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/ranking/sparse_vector.h"
#include "engine/text/analyzer.h"

namespace quesaco::ranking {

/// Turns an analysed text into tf-idf weights of word 1–2-grams, stem 1–2-grams and character
/// 2–5-grams: three groups of the same length, so that long texts do not shout, and 1 together, so
/// that the product of two texts is their cosine. Term frequency counts as 1 + ln(tf), inverse
/// document frequency as ln((1 + n) / (1 + df)) + 1. A feature is a hash of its n-gram: texts that
/// come later may bring n-grams of their own. Immutable.
class Vectorizer {
 public:
  struct Frequency {
    std::uint32_t feature;
    std::uint32_t holders;  ///< documents
  };
  /// By rising feature: a table would take five times the room.
  using Frequencies = std::vector<Frequency>;

  /// Counts in how many of the documents each n-gram stands.
  static Vectorizer fit(std::span<const text::Analysis* const> documents);

  /// `documents` and `frequencies`: as an earlier one gave them, or none of either.
  Vectorizer(std::size_t documents, Frequencies frequencies);

  /// An n-gram and its weight in a text.
  struct Weighed {
    std::string ngram;  ///< its first character tells the group: 'w'ord, 's'tem, 'c'haracter
    SparseVector::Element element;
  };
  [[nodiscard]] std::vector<Weighed> weigh(const text::Analysis& text) const;

  /// The same, by rising feature.
  [[nodiscard]] SparseVector transform(const text::Analysis& text) const;

  [[nodiscard]] std::size_t documents() const { return documents_; }
  [[nodiscard]] const Frequencies& frequencies() const { return frequencies_; }

 private:
  [[nodiscard]] double idf(std::uint32_t feature) const;

  std::size_t documents_;
  Frequencies frequencies_;
};

}  // namespace quesaco::ranking
