#pragma once

#include <cstdint>
#include <filesystem>
#include <span>

#include "engine/ranking/bands.h"
#include "engine/ranking/calibration.h"
#include "engine/types.h"

namespace quesaco::ranking {

/// What is made of the evidence: a probability, and a band.
struct Judgement {
  Calibration calibration;
  Thresholds thresholds;
};

struct Judgements {
  Judgement by_all;    ///< for questions with a vector
  Judgement by_words;  ///< for questions without
};

/// The calibration that fits these samples, and the cheapest thresholds under it. `none`: the class
/// of questions that have no answer.
[[nodiscard]] Judgement fit_judgement(std::span<const Calibration::Sample> samples,
                                      std::uint32_t none, const Costs& costs = {});

}  // namespace quesaco::ranking
