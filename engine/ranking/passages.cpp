#include "engine/ranking/passages.h"

#include <algorithm>
#include <stdexcept>

namespace quesaco::ranking {
namespace {

// Chosen on tests/bench/public_faq, where the result is flat between 0.3 and 1.
constexpr double kMeanShare = 0.6;

/// The cosines of one entry's passages.
struct Cosines {
  double highest = 0;
  double sum = 0;
  int count = 0;
};

}  // namespace

Passages::Passages(std::vector<float> vectors, std::vector<std::uint32_t> owners)
    : vectors_(std::move(vectors)), owners_(std::move(owners)) {
  if (owners_.empty() ? !vectors_.empty() : vectors_.size() % owners_.size() != 0) {
    throw std::runtime_error("passages");
  }
}

std::vector<double> Passages::scores(const semantic::Vector& question, std::size_t entries) const {
  std::vector<double> scores(entries + 1);
  if (owners_.empty() || question.size() != vectors_.size() / owners_.size()) return scores;
  std::vector<Cosines> by_entry(entries);
  const std::span all(vectors_);
  for (std::size_t i = 0; i < owners_.size(); ++i) {
    const double cosine =
        semantic::dot(question, all.subspan(i * question.size(), question.size()));
    Cosines& own = by_entry[owners_[i]];
    own.highest = own.count == 0 ? cosine : std::max(own.highest, cosine);
    own.sum += cosine;
    ++own.count;
  }
  for (std::size_t entry = 0; entry < entries; ++entry) {
    const auto& [highest, sum, count] = by_entry[entry];
    if (count > 0) scores[entry] = (highest + kMeanShare * sum / count) / (1 + kMeanShare);
  }
  return scores;
}

}  // namespace quesaco::ranking
