#include "engine/ranking/material.h"

#include "engine/parallel.h"

namespace quesaco::ranking {
namespace {

semantic::Vector mean_vector(std::span<const Lesson> lessons) {
  semantic::Vector mean(lessons.empty() ? 0 : lessons.front().reading.vector.size());
  for (const Lesson& lesson : lessons) {
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += lesson.reading.vector[i];
  }
  for (float& value : mean) value /= static_cast<float>(lessons.size());
  return mean;
}

}  // namespace

std::shared_ptr<const Measure> measure_of(const Material& material) {
  std::vector<const text::Analysis*> documents;
  documents.reserve(material.questions.size());
  for (const Lesson& question : material.questions) documents.push_back(&question.reading.analysis);
  return std::make_shared<const Measure>(Measure{
      Vectorizer::fit(documents), mean_vector(material.questions), mean_vector(material.passages)});
}

std::vector<Features> features_of(std::span<const Lesson> questions, const Measure& measure) {
  std::vector<Features> features(questions.size());
  for_each_index(questions.size(),
                 [&](std::size_t i) { features[i] = features_of(questions[i].reading, measure); });
  return features;
}

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
