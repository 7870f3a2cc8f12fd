#include "engine/explanation.h"

#include <algorithm>
#include <cmath>

#include "engine/index/bm25.h"

namespace quesaco {
namespace {

constexpr std::size_t kWordings = 5;
constexpr std::size_t kNgrams = 12;

std::vector<Explanation::Feature> calibration_features(const ranking::Model& model,
                                                       const ranking::Evidence& evidence,
                                                       std::size_t cls) {
  const auto values = model.judgement(evidence).calibration.contributions(evidence, cls);
  std::vector<Explanation::Feature> features;
  for (std::size_t i = 0; i < values.size(); ++i) {
    features.push_back({ranking::Calibration::name(i), values[i]});
  }
  return features;
}

std::vector<Explanation::Feature> loudest_ngrams(const ranking::Model& model,
                                                 const ranking::Reading& reading, std::size_t cls) {
  const ranking::Vectorizer& vectorizer = model.classifier.vectorizer();
  std::vector<Explanation::Feature> ngrams;
  if (model.classifier.words().classes() == 0) return ngrams;  // too few wordings to learn from
  for (const auto& [index, value] : vectorizer.transform(reading.analysis).elements) {
    // The first character of an n-gram only tells its group.
    ngrams.push_back({vectorizer.vocabulary()[index].substr(1),
                      double{value} * double{model.classifier.words().weight(cls, index)}});
  }
  std::ranges::sort(ngrams, std::greater<>(), [](const Explanation::Feature& feature) {
    return std::abs(feature.contribution);
  });
  ngrams.resize(std::min(ngrams.size(), kNgrams));
  return ngrams;
}

}  // namespace

Explanation explain_ranking(const ranking::Model& model, const index::Index& index,
                            const ranking::Reading& reading, const ranking::Evidence& evidence,
                            const std::string& first) {
  Explanation explanation;
  explanation.normalised = reading.analysis.joined();
  for (const index::Hit& hit : index.texts(reading.analysis, kWordings)) {
    explanation.wordings.push_back({hit.entry, hit.text, hit.score});
  }
  const auto found = std::ranges::find(model.ids, first);
  if (found != model.ids.end()) {
    const auto cls = static_cast<std::size_t>(found - model.ids.begin());
    explanation.features = calibration_features(model, evidence, cls);
    explanation.ngrams = loudest_ngrams(model, reading, cls);
  }
  const ranking::Thresholds& thresholds = model.judgement(evidence).thresholds;
  explanation.answer_threshold = thresholds.answer;
  explanation.choices_threshold = thresholds.choices;
  return explanation;
}

}  // namespace quesaco
