#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "engine/ranking/material.h"
#include "engine/ranking/model.h"
#include "engine/ranking/rectangular.h"

namespace quesaco::ranking {

/// Called with the steps done and the steps of the whole; false gives up.
using LearningProgress = std::function<bool(std::size_t done, std::size_t total)>;

struct LearningOptions {
  /// Beyond this many questions their matrix, 2 bytes for each pair of them, would not fit: 290 MB
  /// for 12,000. Then nothing is learned, and the experts that look up are left.
  std::size_t most_questions = 12'000;
  /// For sites where leaving one out has nothing to teach (see kFewestToCalibrate), as
  /// general_for() wants them.
  std::vector<GeneralJudgements> general;
};

/// From so many questions in all, an entry on average, and without an answer, the site's own show
/// how far the experts can be trusted. With fewer in all, chance decides; with fewer an entry, one
/// that is left out leaves few of its entry behind, and what is said of it is not true of visitors'
/// questions (on tests/bench/public_faq with 3 wordings: right first 0.56 instead of 0.74); with
/// fewer without an answer, nothing is ever handed over.
inline constexpr std::size_t kFewestToCalibrate = 200;
inline constexpr std::size_t kFewestAnEntry = 12;
inline constexpr std::size_t kFewestUnanswerable = 50;

/// Added to the diagonal of the kernel matrix. Chosen by leaving one out of our own corpus, where
/// the result is flat between 0.1 and 0.4.
inline constexpr float kRegularisation = 0.2F;

struct Learned {
  Model model;
  /// Of the questions' kernel matrix, for changes.h; null where nothing was learned.
  std::unique_ptr<const RectangularMatrix> inverse;
};

/// Learns the questions by kernel ridge regression over the classes, "no answer here" among them.
/// Calibration and thresholds come from what the experts say of each question when that one is left
/// out (see leave_one_out.h). Deterministic. Nothing where `progress` gave up.
[[nodiscard]] std::optional<Learned> learn(Classes classes, const Material& material,
                                           const LearningOptions& options,
                                           const LearningProgress& progress = {});

}  // namespace quesaco::ranking
