#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "engine/ranking/labelled.h"
#include "engine/ranking/model.h"

namespace quesaco::ranking {

/// Called with the steps done and the steps of the whole training.
using TrainingProgress = std::function<void(std::size_t done, std::size_t total)>;

/// Trains on `texts`, whose `readings` stand at the same place. Calibration and thresholds come
/// from predictions for each text by a classifier that was trained without it (5-fold
/// cross-validation). Deterministic.
[[nodiscard]] Model train_model(std::vector<std::string> ids, std::span<const LabelledText> texts,
                                std::span<const Reading> readings,
                                const TrainingProgress& progress = {});

}  // namespace quesaco::ranking
