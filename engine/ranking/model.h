#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_set>
#include <vector>

#include "engine/ranking/bands.h"
#include "engine/ranking/calibration.h"
#include "engine/ranking/classifier.h"

namespace quesaco::ranking {

/// What is made of the evidence: a probability, and a band.
struct Judgement {
  Calibration calibration;
  Thresholds thresholds;
};

/// Everything that training leaves behind. Immutable once made.
struct Model {
  std::vector<std::string> ids;  ///< entry of each class
  Classifier classifier;
  Judgement by_all;    ///< for questions with a vector
  Judgement by_words;  ///< for questions without
  /// Probability that a wording of similarity s speaks of the same entry: logistic of
  /// `near_slope * s + near_intercept`.
  double near_slope = 0;
  double near_intercept = 0;
  std::unordered_set<std::uint64_t> trained;  ///< LabelledText::key() of all that it has seen

  [[nodiscard]] const Judgement& judgement(const Evidence& evidence) const {
    return evidence.has_meaning() ? by_all : by_words;
  }
};

/// Changes whenever models of an earlier program cannot be used any more: when their format does,
/// or the analysis or features that they were trained with.
inline constexpr int kModelFormat = 2;

/// Both fail with kEnvironment; load also where the file is damaged or of another format.
[[nodiscard]] Result<void> save_model(const Model& model, const std::filesystem::path& file);
[[nodiscard]] Result<Model> load_model(const std::filesystem::path& file);

}  // namespace quesaco::ranking
