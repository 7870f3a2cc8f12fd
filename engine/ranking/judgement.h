#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "engine/ranking/bands.h"
#include "engine/ranking/calibration.h"

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

/// Judgements for sites that have few wordings to be calibrated by.
struct GeneralJudgements {
  std::size_t wordings = 0;  ///< from so many an entry on average, besides its question
  std::shared_ptr<const Judgements> judgements;
};

/// The ones for the most wordings that the site has. `general`: by rising wordings, from 0 on.
[[nodiscard]] std::shared_ptr<const Judgements> general_for(
    std::span<const GeneralJudgements> general, std::size_t wordings);

/// The calibration that fits these samples, and the cheapest thresholds under it. `none`: the class
/// of questions that have no answer.
[[nodiscard]] Judgement fit_judgement(std::span<const Calibration::Sample> samples,
                                      std::uint32_t none, const Costs& costs = {});

}  // namespace quesaco::ranking
