#include "engine/ranking/bands.h"

#include <algorithm>
#include <limits>

namespace quesaco::ranking {
namespace {

double cost_of(const Outcome& outcome, Band band, const Costs& costs) {
  switch (band) {
    case Band::kAnswer:
      return outcome.right.front() ? 0 : costs.wrong_answer;
    case Band::kChoices: {
      const auto shown = static_cast<std::ptrdiff_t>(choices_shown(outcome.confidences));
      return std::any_of(outcome.right.begin(), outcome.right.begin() + shown,
                         [](bool right) { return right; })
                 ? costs.choice
                 : costs.useless_choices;
    }
    case Band::kHandoff:
      return outcome.answerable ? costs.needless_handoff : 0;
  }
  return 0;
}

}  // namespace

Band band_of(double best_confidence, const Thresholds& thresholds) {
  if (best_confidence >= thresholds.answer) return Band::kAnswer;
  return best_confidence >= thresholds.choices ? Band::kChoices : Band::kHandoff;
}

std::size_t choices_shown(std::span<const double> confidences) {
  const std::size_t most = std::min(kMostChoices, confidences.size());
  return most == kMostChoices && confidences[most - 1] < kChoiceFloor ? most - 1 : most;
}

Thresholds cheapest_thresholds(std::span<const Outcome> outcomes, const Costs& costs) {
  constexpr int kSteps = 50;  // thresholds in steps of 0.02
  Thresholds best;
  double lowest = std::numeric_limits<double>::infinity();
  for (int answer = 1; answer < kSteps; ++answer) {
    for (int choices = 1; choices <= answer; ++choices) {
      const Thresholds candidate{double{1} * answer / kSteps, double{1} * choices / kSteps};
      double cost = 0;
      for (const Outcome& outcome : outcomes) {
        cost += cost_of(outcome, band_of(outcome.confidences.front(), candidate), costs);
      }
      if (cost < lowest) {
        lowest = cost;
        best = candidate;
      }
    }
  }
  return best;
}

}  // namespace quesaco::ranking
