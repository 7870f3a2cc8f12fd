#pragma once

#include <span>
#include <vector>

#include "engine/answer.h"

namespace quesaco::ranking {

/// What a reply costs the visitor, in units of one needless click. Only the ratios matter: after a
/// wrong answer or a needless handoff somebody must be asked, after useless choices three lines
/// were read for nothing as well. Judged, not measured: no visitor was timed.
struct Costs {
  double wrong_answer = 5;      ///< answered, and wrong
  double choice = 1;            ///< the right entry was among two or three
  double useless_choices = 4;   ///< none of the two or three was right
  double needless_handoff = 5;  ///< handed over although an entry answers it
};

/// From which confidence of the best entry a question is answered, or choices are shown.
struct Thresholds {
  double answer = 0.75;
  double choices = 0.4;
};

inline constexpr std::size_t kMostChoices = 3;
/// A second or third choice less likely than this is not worth a visitor's glance.
inline constexpr double kChoiceFloor = 0.05;

[[nodiscard]] Band band_of(double best_confidence, const Thresholds& thresholds);

/// How many of the ranked entries (confidences, best first) a reply of band choices shows: 2 or 3.
[[nodiscard]] std::size_t choices_shown(std::span<const double> confidences);

/// A question with known answers: its confidences, best first, and which of them are right.
struct Outcome {
  std::vector<double> confidences;  ///< at least one
  std::vector<bool> right;          ///< as long
  bool answerable = false;
};

/// The thresholds with the lowest mean cost over questions that the model had not seen. Answerable
/// and unanswerable questions weigh as they come.
[[nodiscard]] Thresholds cheapest_thresholds(std::span<const Outcome> outcomes, const Costs& costs);

}  // namespace quesaco::ranking
