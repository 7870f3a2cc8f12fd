#pragma once

#include <array>
#include <span>
#include <vector>

#include "engine/ranking/classifier.h"

namespace quesaco::ranking {

/// Turns evidence into the probability that an entry answers the question: a logistic regression
/// over how strong the evidence is, how far ahead of the other entries, and how far ahead of "no
/// answer here", fitted on questions that the classifier had not seen (J. Platt, "Probabilistic
/// Outputs for Support Vector Machines", 1999). Probabilities of different entries need not sum to
/// 1, since entries overlap. Immutable.
class Calibration {
 public:
  static constexpr std::size_t kFeatures = 6;
  using Features = std::array<double, kFeatures>;

  /// What the regression sees of entry `cls`; the last class of the evidence is "no answer here".
  static Features features(const Evidence& evidence, std::size_t cls);
  /// Their names, for explanations.
  static constexpr std::array<const char*, kFeatures> kNames = {"mots et sens",
                                                                "avance sur les autres réponses",
                                                                "avance sur « hors sujet »",
                                                                "mots",
                                                                "sens",
                                                                "avance plafonnée"};

  /// `evidence[i]` was judged by a classifier that had not seen example i, of `classes[i]`.
  static Calibration fit(std::span<const Evidence> evidence,
                         std::span<const std::vector<std::size_t>> classes);

  /// `weights`: one for each feature, and the intercept.
  explicit Calibration(std::array<double, kFeatures + 1> weights) : weights_(weights) {}

  /// One probability for each entry (not for "no answer here").
  [[nodiscard]] std::vector<double> probabilities(const Evidence& evidence) const;

  [[nodiscard]] const std::array<double, kFeatures + 1>& weights() const { return weights_; }

 private:
  std::array<double, kFeatures + 1> weights_;
};

/// 1 / (1 + exp(-x)).
[[nodiscard]] double logistic(double x);

}  // namespace quesaco::ranking
