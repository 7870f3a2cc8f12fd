#include "engine/ranking/calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace quesaco::ranking {
namespace {

constexpr double kC = 1;
constexpr std::size_t kCandidates = 5;  // of each question: the rest is never shown

/// The entries with the strongest evidence, best first.
std::vector<std::size_t> strongest(const Evidence& evidence) {
  std::vector<std::size_t> entries(evidence.words.size() - 1);
  std::iota(entries.begin(), entries.end(), 0U);
  const std::size_t kept = std::min(kCandidates, entries.size());
  std::ranges::partial_sort(entries, entries.begin() + static_cast<std::ptrdiff_t>(kept),
                            std::greater<>(), [&](std::size_t cls) { return evidence.total(cls); });
  entries.resize(kept);
  return entries;
}

}  // namespace

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

Calibration::Features Calibration::features(const Evidence& evidence, std::size_t cls) {
  const std::size_t entries = evidence.words.size() - 1;
  const double own = evidence.total(cls);
  double other = -40;
  for (std::size_t i = 0; i < entries; ++i) {
    if (i != cls) other = std::max(other, evidence.total(i));
  }
  const double none = evidence.total(entries);
  return {own,
          own - other,
          own - none,
          evidence.words[cls],
          evidence.meaning[cls],
          std::clamp(own - std::max(other, none), -4.0, 4.0)};
}

Calibration Calibration::fit(std::span<const Evidence> evidence,
                             std::span<const std::vector<std::size_t>> classes) {
  std::vector<SparseVector> rows;
  std::vector<std::vector<std::size_t>> right;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    for (const std::size_t entry : strongest(evidence[i])) {
      SparseVector& row = rows.emplace_back();
      const Features values = features(evidence[i], entry);
      for (std::uint32_t f = 0; f < kFeatures; ++f) {
        row.elements.push_back({f, static_cast<float>(values[f])});
      }
      const bool is_right = std::ranges::count(classes[i], entry) > 0;
      right.push_back(is_right ? std::vector<std::size_t>{0} : std::vector<std::size_t>{});
    }
  }
  const LinearModel model = LinearModel::train(rows, kFeatures, right, 1, kC);
  std::array<double, kFeatures + 1> weights{};
  std::ranges::copy(model.weights(), weights.begin());
  return Calibration(weights);
}

std::vector<double> Calibration::probabilities(const Evidence& evidence) const {
  std::vector<double> result;
  for (std::size_t cls = 0; cls + 1 < evidence.words.size(); ++cls) {
    const Features values = features(evidence, cls);
    result.push_back(logistic(
        std::inner_product(values.begin(), values.end(), weights_.begin(), weights_.back())));
  }
  return result;
}

}  // namespace quesaco::ranking
