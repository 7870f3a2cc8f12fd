#pragma once

#include <span>
#include <vector>

#include "engine/ranking/calibration.h"
#include "engine/ranking/material.h"
#include "engine/ranking/model.h"
#include "engine/ranking/rectangular.h"

namespace quesaco::ranking {

/// What the experts would say of the learned questions, had they not seen them.
struct HeldOut {
  std::vector<Calibration::Sample> by_all;    ///< one for each question that is asked
  std::vector<Calibration::Sample> by_words;  ///< the same without their vectors
};

/// More questions than these say little more about how far the experts can be trusted.
inline constexpr std::size_t kMostHeldOut = 12'000;

/// Judges up to kMostHeldOut questions, evenly spread. Exact for the learned expert and the two
/// that compare meanings: the regression without question i differs by the inverse's column i only
/// (R. Rifkin and R. Lippert, "Notes on Regularized Least-Squares", 2007). The index leaves out a
/// tenth at a time. `inverse`: null where nothing was learned. `features`: of the questions.
[[nodiscard]] HeldOut leave_one_out(const Model& model, const RectangularMatrix* inverse,
                                    const Material& material, std::span<const Features> features);

}  // namespace quesaco::ranking
