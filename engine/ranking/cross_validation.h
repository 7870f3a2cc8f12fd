#pragma once

#include <functional>
#include <vector>

#include "engine/ranking/classifier.h"

namespace quesaco::ranking {

inline constexpr std::size_t kFolds = 5;

/// The evidence for each question from a classifier that was trained without it and the rest of its
/// fold; passages are never held out. Folds are drawn at random within each class, always the same
/// ones for the same questions. `after_fold` is called after each of the kFolds trainings.
[[nodiscard]] std::vector<Evidence> held_out_evidence(
    const TrainingSet& set, const std::function<void()>& after_fold = [] {});

}  // namespace quesaco::ranking
