#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/ranking/sparse_vector.h"
#include "engine/text/analyzer.h"

namespace quesaco::ranking {

/// Turns an analysed text into tf-idf weights of word 1–2-grams, stem 1–2-grams and character
/// 2–5-grams, each group scaled to length 1 so that long texts do not shout. Term frequency counts
/// as 1 + ln(tf), inverse document frequency as ln((1 + n) / (1 + df)) + 1. Immutable.
class Vectorizer {
 public:
  /// Learns the vocabulary and the document frequencies.
  static Vectorizer fit(std::span<const text::Analysis> documents);

  /// Takes a vocabulary that vocabulary() and idf() gave.
  Vectorizer(std::vector<std::string> vocabulary, std::vector<float> idf);

  /// n-grams outside the vocabulary are left out.
  [[nodiscard]] SparseVector transform(const text::Analysis& text) const;

  /// The n-grams by feature index; the first character tells the group: 'w'ord, 's'tem,
  /// 'c'haracter.
  [[nodiscard]] const std::vector<std::string>& vocabulary() const { return vocabulary_; }
  [[nodiscard]] const std::vector<float>& idf() const { return idf_; }
  [[nodiscard]] std::size_t size() const { return vocabulary_.size(); }

 private:
  std::vector<std::string> vocabulary_;
  std::vector<float> idf_;
  std::unordered_map<std::string, std::uint32_t> index_;
};

}  // namespace quesaco::ranking
