#include "engine/ranking/similarity.h"

#include <algorithm>
#include <cmath>

namespace quesaco::ranking {
namespace {

SparseVector scaled_to_one(SparseVector row) {
  double squares = 0;
  for (const auto& [index, value] : row.elements) squares += double{value} * double{value};
  for (auto& [index, value] : row.elements) {
    value = static_cast<float>(double{value} / std::sqrt(squares));
  }
  return row;
}

double dot(const SparseVector& a, const SparseVector& b) {
  double sum = 0;
  auto right = b.elements.begin();
  for (const auto& left : a.elements) {
    while (right != b.elements.end() && right->index < left.index) ++right;
    if (right == b.elements.end()) break;
    if (right->index == left.index) sum += double{left.value} * double{right->value};
  }
  return sum;
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
  return {scaled_to_one(vectorizer_.transform(reading.analysis)),
          comparable ? centred(reading.vector, centre_) : semantic::Vector{}};
}

double Similarity::compare(const Print& a, const Print& b) {
  const double words = dot(a.words, b.words);
  if (a.meaning.empty() || a.meaning.size() != b.meaning.size()) return words;
  return (words + std::max(0.0F, semantic::dot(a.meaning, b.meaning))) / 2;
}

}  // namespace quesaco::ranking
