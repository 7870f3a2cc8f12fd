#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace quesaco::semantic {

/// A text's meaning: a unit vector, as long as every other of its model.
using Vector = std::vector<float>;

/// Sum of the products, over the shorter one's length. In lanes, since the sum of floats taken one
/// after the other may not be vectorised, and every question meets thousands of vectors.
[[nodiscard]] inline float dot(std::span<const float> a, std::span<const float> b) {
  constexpr std::size_t kLanes = 16;
  const std::size_t length = std::min(a.size(), b.size());
  std::array<float, kLanes> lanes{};
  std::size_t i = 0;
  for (; i + kLanes <= length; i += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) lanes[lane] += a[i + lane] * b[i + lane];
  }
  float sum = std::accumulate(lanes.begin(), lanes.end(), 0.0F);
  for (; i < length; ++i) sum += a[i] * b[i];
  return sum;
}

/// Whether it may be compared: of length 1, as far as floats tell, and so finite.
[[nodiscard]] inline bool is_unit(std::span<const float> vector) {
  constexpr float kTolerance = 1e-3F;
  return std::abs(std::sqrt(dot(vector, vector)) - 1) <= kTolerance;
}

}  // namespace quesaco::semantic
