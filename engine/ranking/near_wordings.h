#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "engine/ranking/labelled.h"
#include "engine/ranking/similarity.h"

namespace quesaco::ranking {

/// Slope and intercept of the logistic regression that turns the similarity of an example's nearest
/// neighbour into the probability that both belong to the same class. Looks at kNearnessSample
/// examples, evenly spread.
[[nodiscard]] std::pair<double, double> fit_nearness(std::span<const Example> examples);

inline constexpr std::size_t kNearnessSample = 200;

/// Wordings that were added since the classifier was trained: they count at once, for questions
/// that resemble them. Immutable.
class NearWordings {
 public:
  /// `fresh`: places in `texts` and `readings` of the new wordings; the others only tell how common
  /// each n-gram is.
  NearWordings(std::span<const LabelledText> texts, std::span<const Reading> readings,
               std::span<const std::size_t> fresh);

  struct Match {
    const LabelledText* wording;  ///< lives as long as `texts`
    double similarity;
  };
  /// The most similar new wording; nothing where there is none.
  [[nodiscard]] std::optional<Match> nearest(const Reading& reading) const;

 private:
  Similarity similarity_;
  std::vector<std::pair<const LabelledText*, Similarity::Print>> fresh_;
};

}  // namespace quesaco::ranking
