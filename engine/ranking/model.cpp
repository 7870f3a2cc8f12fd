#include "engine/ranking/model.h"

namespace quesaco::ranking {

std::vector<double> learned(const std::vector<std::vector<float>>& weights,
                            std::span<const float> kernel,
                            std::span<const std::uint32_t> candidates) {
  std::vector<double> scores(candidates.size() + 1);
  if (weights.empty()) return scores;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    scores[i] = semantic::dot(kernel, weights[candidates[i]]);
  }
  scores.back() = semantic::dot(kernel, weights.back());
  return scores;
}

Evidence Model::judge(const Reading& reading, std::span<const index::Hit> hits) const {
  const Features features = features_of(reading, *measure);
  const Likeness likeness = kernel.compare(features);
  const std::size_t entries = classes.entries();
  Evidence evidence = weigh(
      {terms(classes, hits), nearest(questions, likeness.meaning, entries),
       passages.scores(features.meaning, entries), nearest(questions, likeness.words, entries)},
      !likeness.meaning.empty());
  evidence.scores[kLearned] = learned(weights, joint(likeness), evidence.candidates);
  return evidence;
}

}  // namespace quesaco::ranking
