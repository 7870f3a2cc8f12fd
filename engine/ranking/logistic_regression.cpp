#include "engine/ranking/logistic_regression.h"

#include <algorithm>

namespace quesaco::ranking {
namespace {

constexpr int kMostSteps = 100;
constexpr double kConverged = 1e-7;  // of the loss, from one step to the next

/// The loss, its gradient and its second derivatives at some weights.
struct Expansion {
  double loss = 0;
  std::vector<double> gradient;
  std::vector<std::vector<double>> hessian;
};

double value_at(const Observation& observation, const std::vector<double>& weights) {
  double sum = weights.back();
  for (std::size_t f = 0; f < observation.features.size(); ++f) {
    sum += weights[f] * observation.features[f];
  }
  return sum;
}

double loss_at(const std::vector<Observation>& observations, const std::vector<double>& weights) {
  double loss = 0;
  for (std::size_t f = 0; f + 1 < weights.size(); ++f) loss += weights[f] * weights[f] / 2;
  for (const Observation& observation : observations) {
    const double z = value_at(observation, weights);
    loss += std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z))) - (observation.positive ? z : 0);
  }
  return loss;
}

Expansion expand(const std::vector<Observation>& observations, const std::vector<double>& weights) {
  const std::size_t size = weights.size();
  Expansion at{loss_at(observations, weights), weights,
               std::vector(size, std::vector<double>(size))};
  at.gradient.back() = 0;
  for (std::size_t f = 0; f + 1 < size; ++f) at.hessian[f][f] = 1;
  at.hessian.back().back() = 1e-9;  // so that it can be divided by, whatever the observations
  std::vector<double> row(size, 1);
  for (const Observation& observation : observations) {
    std::ranges::copy(observation.features, row.begin());
    const double p = logistic(value_at(observation, weights));
    const double error = p - (observation.positive ? 1 : 0);
    for (std::size_t f = 0; f < size; ++f) {
      at.gradient[f] += error * row[f];
      for (std::size_t g = 0; g < size; ++g) at.hessian[f][g] += p * (1 - p) * row[f] * row[g];
    }
  }
  return at;
}

/// The step to the minimum of the expansion within the bounds, one coordinate at a time.
std::vector<double> best_step(const Expansion& at, const std::vector<double>& weights) {
  constexpr int kRounds = 200;
  const std::size_t size = weights.size();
  std::vector<double> step(size);
  for (int round = 0; round < kRounds; ++round) {
    for (std::size_t f = 0; f < size; ++f) {
      double slope = at.gradient[f];
      for (std::size_t g = 0; g < size; ++g) slope += at.hessian[f][g] * step[g];
      step[f] -= slope / at.hessian[f][f];
      if (f + 1 < size) step[f] = std::max(step[f], -weights[f]);
    }
  }
  return step;
}

}  // namespace

std::vector<double> fit_nonnegative(const std::vector<Observation>& observations,
                                    std::size_t features) {
  std::vector<double> weights(features + 1);
  for (int taken = 0; taken < kMostSteps; ++taken) {
    const Expansion at = expand(observations, weights);
    const std::vector<double> step = best_step(at, weights);
    double share = 1;
    std::vector<double> next = weights;
    double loss = 0;
    do {  // shorter, where the expansion does not hold so far away
      for (std::size_t f = 0; f < next.size(); ++f) next[f] = weights[f] + share * step[f];
      loss = loss_at(observations, next);
      share /= 2;
    } while (loss > at.loss && share > kConverged);
    if (loss > at.loss) break;
    weights = std::move(next);
    if (at.loss - loss <= kConverged * at.loss) break;
  }
  return weights;
}

}  // namespace quesaco::ranking
