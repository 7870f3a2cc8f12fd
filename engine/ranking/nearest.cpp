#include "engine/ranking/nearest.h"

#include <algorithm>

namespace quesaco::ranking {

Nearest::Nearest(std::size_t classes, std::vector<semantic::Vector> vectors,
                 std::vector<std::vector<std::uint32_t>> owners)
    : classes_(classes), vectors_(std::move(vectors)), owners_(std::move(owners)) {}

std::vector<double> Nearest::scores(const semantic::Vector& question) const {
  std::vector<double> scores(classes_, -1.0);
  for (std::size_t i = 0; i < vectors_.size(); ++i) {
    const double cosine = semantic::dot(question, vectors_[i]);
    for (const std::uint32_t cls : owners_[i]) scores[cls] = std::max(scores[cls], cosine);
  }
  return scores;
}

}  // namespace quesaco::ranking
