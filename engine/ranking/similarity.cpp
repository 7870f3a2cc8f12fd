#include "engine/ranking/similarity.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quesaco::ranking {
namespace {

double squared_length(const SparseVector& row) {
  double sum = 0;
  for (const auto& [index, value] : row.elements) sum += double{value} * double{value};
  return sum;
}

double cosine(const SparseVector& a, const SparseVector& b) {
  double sum = 0;
  auto right = b.elements.begin();
  for (const auto& left : a.elements) {
    while (right != b.elements.end() && right->index < left.index) ++right;
    if (right == b.elements.end()) break;
    if (right->index == left.index) sum += double{left.value} * double{right->value};
  }
  const double lengths = squared_length(a) * squared_length(b);
  return lengths > 0 ? sum / std::sqrt(lengths) : 0;
}

}  // namespace

Similarity Similarity::fit(std::span<const Reading* const> readings) {
  std::vector<text::Analysis> documents;
  std::vector<Example> examples;
  for (const Reading* reading : readings) {
    documents.push_back(reading->analysis);
    examples.push_back({reading, {}});
  }
  return {Vectorizer::fit(documents), mean_vector(examples)};
}

Similarity::Similarity(Vectorizer vectorizer, semantic::Vector centre)
    : vectorizer_(std::move(vectorizer)), centre_(std::move(centre)) {}

Similarity::Print Similarity::print(const Reading& reading) const {
  const bool comparable = reading.vector.size() == centre_.size();
  return {vectorizer_.transform(reading.analysis),
          comparable ? centred(reading.vector, centre_) : semantic::Vector{}};
}

double Similarity::compare(const Print& a, const Print& b) {
  const double words = cosine(a.words, b.words);
  if (a.meaning.empty() || a.meaning.size() != b.meaning.size()) return words;
  const double meaning =
      std::inner_product(a.meaning.begin(), a.meaning.end(), b.meaning.begin(), 0.0);
  return (words + std::max(0.0, meaning)) / 2;
}

}  // namespace quesaco::ranking
