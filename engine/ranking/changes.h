#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/corpus/labelled.h"
#include "engine/ranking/inverse.h"
#include "engine/ranking/material.h"
#include "engine/ranking/model.h"

namespace quesaco::ranking {

/// What is to be done so that a model knows other questions.
struct Changes {
  std::vector<std::size_t> learn;   ///< places in the new texts
  std::vector<std::size_t> forget;  ///< places in the model's questions

  [[nodiscard]] std::size_t count() const { return learn.size() + forget.size(); }
};
/// `texts`: all that it is to know; passages among them are no questions.
[[nodiscard]] Changes changes(const Model& model, std::span<const corpus::LabelledText> texts);

/// Whether they are better learned one by one than by learn(): it takes less time, and the measure,
/// the calibration and the thresholds, which are kept, are still those of nearly the same texts.
[[nodiscard]] bool few(const Changes& changes, const Model& model);

/// The model that learn() would give with the same measure, calibration and thresholds, up to
/// rounding. `inverse`: the model's, and then the new model's. `material`: the questions to learn,
/// and all passages; with vectors if the model has them.
[[nodiscard]] Model learn_changes(const Model& model, Inverse& inverse, Classes classes,
                                  std::span<const std::size_t> forget, const Material& material);

}  // namespace quesaco::ranking
