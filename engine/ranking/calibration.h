#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "engine/ranking/evidence.h"

namespace quesaco::ranking {

/// Turns evidence into the probability that an entry answers the question: a logistic regression
/// over how much each expert says for the entry, how far ahead of the other entries, and how far
/// ahead of "no answer here", fitted on questions that the experts had not seen (J. Platt,
/// "Probabilistic Outputs for Support Vector Machines", 1999). No weight is negative: an expert
/// cannot count against the entry that it favours. Probabilities of different entries need not sum
/// to 1, since entries overlap. Immutable.
class Calibration {
 public:
  /// Three of each expert, three of their sum, and how far ahead of everything else the learned
  /// expert and the sum see the entry, capped.
  static constexpr std::size_t kFeatures = 3 * (kExperts + 1) + 2;
  using Features = std::array<double, kFeatures>;
  using Scales = std::array<double, kExperts>;
  using Weights = std::array<double, kFeatures + 1>;  ///< the last one is the intercept

  /// Evidence of experts that had not seen the question, and the classes that it belongs to.
  struct Sample {
    Evidence evidence;
    std::vector<std::uint32_t> classes;
  };
  static Calibration fit(std::span<const Sample> samples);

  /// `scales`: the spread of each expert's scores, by which they are divided.
  Calibration(const Scales& scales, const Weights& weights);

  /// One probability for each candidate.
  [[nodiscard]] std::vector<double> probabilities(const Evidence& evidence) const;

  /// What each feature adds to the log-odds of a candidate, by its place.
  [[nodiscard]] Features contributions(const Evidence& evidence, std::size_t candidate) const;
  /// Name of a feature, in French, for explanations.
  [[nodiscard]] static std::string name(std::size_t feature);

  [[nodiscard]] const Scales& scales() const { return scales_; }
  [[nodiscard]] const Weights& weights() const { return weights_; }

 private:
  Scales scales_;
  Weights weights_;
};

}  // namespace quesaco::ranking
