#include "engine/ranking/judgement.h"

#include <algorithm>
#include <numeric>

namespace quesaco::ranking {
namespace {

Outcome outcome_of(const Calibration::Sample& sample, const Calibration& calibration,
                   std::uint32_t none) {
  const auto& [evidence, classes] = sample;
  const std::vector<double> probabilities = calibration.probabilities(evidence);
  std::vector<std::size_t> order(probabilities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, std::greater<>(),
                           [&](std::size_t place) { return probabilities[place]; });
  order.resize(std::min(order.size(), kMostChoices));
  Outcome outcome;
  for (const std::size_t place : order) {
    outcome.confidences.push_back(probabilities[place]);
    outcome.right.push_back(std::ranges::count(classes, evidence.candidates[place]) > 0);
  }
  outcome.answerable = classes.front() != none;
  return outcome;
}

}  // namespace

std::shared_ptr<const Judgements> general_for(std::span<const GeneralJudgements> general,
                                              std::size_t wordings) {
  std::shared_ptr<const Judgements> found;
  for (const auto& [from, judgements] : general) {
    if (from <= wordings) found = judgements;
  }
  return found;
}

Judgement fit_judgement(std::span<const Calibration::Sample> samples, std::uint32_t none,
                        const Costs& costs) {
  const Calibration calibration = Calibration::fit(samples);
  std::vector<Outcome> outcomes;
  for (const Calibration::Sample& sample : samples) {
    outcomes.push_back(outcome_of(sample, calibration, none));
  }
  return {calibration, cheapest_thresholds(outcomes, costs)};
}

}  // namespace quesaco::ranking
