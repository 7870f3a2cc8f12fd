#pragma once

#include <memory>
#include <span>
#include <vector>

#include "engine/index/hit.h"
#include "engine/ranking/classes.h"
#include "engine/ranking/experts.h"
#include "engine/ranking/judgement.h"
#include "engine/ranking/kernel.h"
#include "engine/ranking/passages.h"

namespace quesaco::ranking {

/// What the experts compare a question with, and what is made of what they say. Immutable once
/// made.
struct Model {
  Classes classes;
  std::shared_ptr<const Measure> measure;
  std::vector<LearnedText> questions;
  Kernel kernel;  ///< of the questions, at the same places
  Passages passages;
  /// Of the kernel ridge regression: for each class, "no answer here" last, one for each question.
  /// Empty where there is too much to learn.
  std::vector<std::vector<float>> weights;
  std::shared_ptr<const Judgements> judgements;
  std::size_t edits = 0;  ///< questions learned or forgotten since all were learned as a whole

  /// `hits`: hits_wanted() of the index for the question.
  [[nodiscard]] Evidence judge(const Reading& reading, std::span<const index::Hit> hits) const;

  [[nodiscard]] const Judgement& judgement(const Evidence& evidence) const {
    return evidence.has_meaning ? judgements->by_all : judgements->by_words;
  }

  /// Whether the questions were learned with their vectors.
  [[nodiscard]] bool has_meaning() const { return kernel.dimension() > 0; }
};

/// The ridge regression's scores of the candidates and of "no answer here"; 0 where `weights` is
/// empty.
[[nodiscard]] std::vector<double> learned(const std::vector<std::vector<float>>& weights,
                                          std::span<const float> kernel,
                                          std::span<const std::uint32_t> candidates);

}  // namespace quesaco::ranking
