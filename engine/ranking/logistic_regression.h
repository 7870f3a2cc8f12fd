#pragma once

#include <cmath>
#include <vector>

namespace quesaco::ranking {

/// 1 / (1 + exp(-x)).
[[nodiscard]] inline double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// An observation: its features, and whether what is to be predicted was so.
struct Observation {
  std::vector<double> features;
  bool positive = false;
};

/// Weights of a logistic regression, none of them negative, and last the intercept, which may be:
/// the minimum of half their squares (without the intercept's) plus the observations' log-losses,
/// by Newton's steps within the bounds (D. Bertsekas, "Projected Newton Methods for Optimization
/// Problems with Simple Constraints", SIAM J. Control 20, 1982). `features`: how many each has.
[[nodiscard]] std::vector<double> fit_nonnegative(const std::vector<Observation>& observations,
                                                  std::size_t features);

}  // namespace quesaco::ranking
