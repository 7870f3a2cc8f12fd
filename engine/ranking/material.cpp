#include "engine/ranking/material.h"

namespace quesaco::ranking {

std::vector<index::Document> documents_of(const Material& material) {
  std::vector<index::Document> documents;
  for (const auto* lessons : {&material.questions, &material.passages}) {
    for (const Lesson& lesson : *lessons) {
      documents.push_back({&lesson.text, &lesson.reading.analysis});
    }
  }
  return documents;
}

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
