#include "engine/ranking/vectorizer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "engine/text/ngrams.h"

namespace quesaco::ranking {
namespace {

constexpr std::string_view kGroups = "wsc";

/// Every n-gram of the text with its count, behind the character of its group.
std::unordered_map<std::string, int> count_ngrams(const text::Analysis& text) {
  std::unordered_map<std::string, int> counts;
  const auto add = [&counts](char group, const std::vector<std::string>& ngrams) {
    for (const std::string& ngram : ngrams) ++counts[group + ngram];
  };
  add('w', text::word_ngrams(text.words, {1, 2}));
  add('s', text::word_ngrams(text.stems, {1, 2}));
  add('c', text::char_ngrams(text.words, {2, 5}));
  return counts;
}

void scale_each_group(SparseVector& row, const std::vector<std::string>& vocabulary) {
  std::array<double, kGroups.size()> squares{};
  const auto group = [&](std::uint32_t index) { return kGroups.find(vocabulary[index].front()); };
  for (const auto& [index, value] : row.elements)
    squares[group(index)] += double{value} * double{value};
  for (auto& [index, value] : row.elements) {
    value = static_cast<float>(double{value} / std::sqrt(squares[group(index)]));
  }
}

}  // namespace

Vectorizer Vectorizer::fit(std::span<const text::Analysis> documents) {
  std::map<std::string, int> frequencies;  // ordered: the same documents give the same model
  for (const text::Analysis& document : documents) {
    for (const auto& [ngram, count] : count_ngrams(document)) ++frequencies[ngram];
  }
  std::vector<std::string> vocabulary;
  std::vector<float> idf;
  const auto total = static_cast<double>(documents.size());
  for (const auto& [ngram, frequency] : frequencies) {
    vocabulary.push_back(ngram);
    idf.push_back(static_cast<float>(std::log((1 + total) / (1 + frequency)) + 1));
  }
  return {std::move(vocabulary), std::move(idf)};
}

Vectorizer::Vectorizer(std::vector<std::string> vocabulary, std::vector<float> idf)
    : vocabulary_(std::move(vocabulary)), idf_(std::move(idf)) {
  for (std::size_t i = 0; i < vocabulary_.size(); ++i) {
    index_.emplace(vocabulary_[i], static_cast<std::uint32_t>(i));
  }
}

SparseVector Vectorizer::transform(const text::Analysis& text) const {
  SparseVector row;
  for (const auto& [ngram, count] : count_ngrams(text)) {
    if (const auto found = index_.find(ngram); found != index_.end()) {
      const auto weight = static_cast<float>(1 + std::log(count)) * idf_[found->second];
      row.elements.push_back({found->second, weight});
    }
  }
  std::ranges::sort(row.elements, {}, &SparseVector::Element::index);
  scale_each_group(row, vocabulary_);
  return row;
}

}  // namespace quesaco::ranking
