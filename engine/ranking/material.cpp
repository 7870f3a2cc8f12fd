#include "engine/ranking/material.h"

namespace quesaco::ranking {

Passages collect_passages(std::span<const Lesson> passages, const Classes& classes,
                          const Measure& measure) {
  std::vector<float> vectors;
  std::vector<std::uint32_t> owners;
  for (const Lesson& passage : passages) {
    const semantic::Vector vector = centred(passage.reading.vector, measure.passages_centre);
    if (vector.empty()) return {};
    vectors.insert(vectors.end(), vector.begin(), vector.end());
    owners.push_back(classes.number(passage.text.entries.front()));
  }
  return {std::move(vectors), std::move(owners)};
}

}  // namespace quesaco::ranking
