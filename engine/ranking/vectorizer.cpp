#include "engine/ranking/vectorizer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

#include "engine/fnv1a.h"
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

std::uint32_t feature_of(const std::string& ngram) {
  const std::uint64_t hash = Fnv1a().add(ngram).value();
  return static_cast<std::uint32_t>(hash ^ (hash >> 32U));
}

}  // namespace

Vectorizer Vectorizer::fit(std::span<const text::Analysis* const> documents) {
  std::vector<std::uint32_t> held;
  for (const text::Analysis* document : documents) {
    for (const auto& [ngram, count] : count_ngrams(*document)) held.push_back(feature_of(ngram));
  }
  std::ranges::sort(held);
  Frequencies frequencies;
  for (const std::uint32_t feature : held) {
    if (frequencies.empty() || frequencies.back().feature != feature) {
      frequencies.push_back({feature, 0});
    }
    ++frequencies.back().holders;
  }
  frequencies.shrink_to_fit();
  return {documents.size(), std::move(frequencies)};
}

Vectorizer::Vectorizer(std::size_t documents, Frequencies frequencies)
    : documents_(documents), frequencies_(std::move(frequencies)) {}

double Vectorizer::idf(std::uint32_t feature) const {
  const auto found = std::ranges::lower_bound(frequencies_, feature, {}, &Frequency::feature);
  const bool known = found != frequencies_.end() && found->feature == feature;
  const double holders = known ? found->holders : 0;
  return std::log((1 + static_cast<double>(documents_)) / (1 + holders)) + 1;
}

std::vector<Vectorizer::Weighed> Vectorizer::weigh(const text::Analysis& text) const {
  std::vector<Weighed> all;
  std::array<double, kGroups.size()> squares{};
  for (auto& [ngram, count] : count_ngrams(text)) {
    const std::uint32_t feature = feature_of(ngram);
    const double weight = (1 + std::log(count)) * idf(feature);
    squares[kGroups.find(ngram.front())] += weight * weight;
    all.push_back({ngram, {feature, static_cast<float>(weight)}});
  }
  for (auto& [ngram, element] : all) {
    const double length = std::sqrt(squares[kGroups.find(ngram.front())] * kGroups.size());
    element.value = static_cast<float>(double{element.value} / length);
  }
  return all;
}

SparseVector Vectorizer::transform(const text::Analysis& text) const {
  SparseVector row;
  for (const Weighed& weighed : weigh(text)) row.elements.push_back(weighed.element);
  std::ranges::sort(row.elements, {}, &SparseVector::Element::index);
  return row;
}

}  // namespace quesaco::ranking
