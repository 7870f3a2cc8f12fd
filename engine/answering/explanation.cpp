#include "engine/answering/explanation.h"

#include <algorithm>
#include <cmath>

namespace quesaco::answering {
namespace {

constexpr std::size_t kWordings = 5;
constexpr std::size_t kNgrams = 12;

/// Place of an entry among the candidates; past the end where it is none.
std::size_t place_of(const ranking::Evidence& evidence, std::uint32_t entry) {
  return static_cast<std::size_t>(std::ranges::find(evidence.candidates, entry) -
                                  evidence.candidates.begin());
}

std::vector<Explanation::Feature> calibration_features(const ranking::Model& model,
                                                       const ranking::Evidence& evidence,
                                                       std::size_t candidate) {
  const auto values = model.judgement(evidence).calibration.contributions(evidence, candidate);
  std::vector<Explanation::Feature> features;
  features.reserve(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    features.push_back({ranking::Calibration::name(i), values[i]});
  }
  return features;
}

/// What each n-gram of the question adds to what the learned expert says for the entry.
std::vector<Explanation::Feature> loudest_ngrams(const ranking::Model& model,
                                                 const ranking::Reading& reading,
                                                 std::uint32_t entry) {
  std::vector<Explanation::Feature> ngrams;
  if (model.weights.empty()) return ngrams;  // too many questions to learn from
  for (const auto& [ngram, element] : model.measure->vectorizer.weigh(reading.analysis)) {
    double sum = 0;
    for (const auto& [question, weight] : model.kernel.postings(element.index)) {
      sum += double{weight} * double{model.weights[entry][question]};
    }
    // The first character of an n-gram only tells its group.
    if (sum != 0) ngrams.push_back({ngram.substr(1), double{element.value} * sum});
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
  explanation.meaning = evidence.has_meaning;
  for (const index::Hit& hit : index.texts(reading.analysis, kWordings)) {
    explanation.wordings.push_back({hit.entry, hit.text, hit.score});
  }
  const std::uint32_t entry = model.classes.number(first);
  if (const std::size_t place = place_of(evidence, entry); place < evidence.candidates.size()) {
    explanation.features = calibration_features(model, evidence, place);
    explanation.ngrams = loudest_ngrams(model, reading, entry);
  }
  const ranking::Thresholds& thresholds = model.judgement(evidence).thresholds;
  explanation.answer_threshold = thresholds.answer;
  explanation.choices_threshold = thresholds.choices;
  return explanation;
}

}  // namespace quesaco::answering
