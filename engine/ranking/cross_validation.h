#pragma once

#include <functional>
#include <span>
#include <vector>

#include "engine/ranking/classifier.h"

namespace quesaco::ranking {

inline constexpr std::size_t kFolds = 5;

/// The evidence for each example from a classifier that was trained without it and the rest of its
/// fold. Folds are drawn at random within each class, always the same ones for the same examples.
/// `after_fold` is called after each of the kFolds trainings.
[[nodiscard]] std::vector<Evidence> held_out_evidence(
    std::span<const Example> examples, std::size_t classes,
    const std::function<void()>& after_fold = [] {});

}  // namespace quesaco::ranking
