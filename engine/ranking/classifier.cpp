#include "engine/ranking/classifier.h"

#include <cmath>
#include <numeric>

namespace quesaco::ranking {
namespace {

// Chosen by cross-validation over the corpus; the result is flat between 30 and 300, and 5 and 30.
constexpr double kWordsC = 100;
constexpr double kMeaningC = 10;

SparseVector dense_row(const semantic::Vector& vector) {
  SparseVector row;
  row.elements.reserve(vector.size());
  for (std::size_t i = 0; i < vector.size(); ++i) {
    row.elements.push_back({static_cast<std::uint32_t>(i), vector[i]});
  }
  return row;
}

}  // namespace

semantic::Vector mean_vector(std::span<const Example> examples) {
  semantic::Vector mean(examples.empty() ? 0 : examples.front().reading->vector.size());
  for (const Example& example : examples) {
    for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += example.reading->vector[i];
  }
  for (float& value : mean) value /= static_cast<float>(examples.size());
  return mean;
}

semantic::Vector centred(const semantic::Vector& vector, const semantic::Vector& centre) {
  semantic::Vector result(vector.size());
  for (std::size_t i = 0; i < vector.size(); ++i) result[i] = vector[i] - centre[i];
  const float length =
      std::sqrt(std::inner_product(result.begin(), result.end(), result.begin(), 0.0F));
  for (float& value : result) value /= length > 0 ? length : 1;
  return result;
}

Classifier Classifier::train(std::span<const Example> examples, std::size_t classes) {
  std::vector<text::Analysis> documents;
  std::vector<std::vector<std::size_t>> labels;
  for (const Example& example : examples) {
    documents.push_back(example.reading->analysis);
    labels.push_back(example.classes);
  }
  Vectorizer vectorizer = Vectorizer::fit(documents);
  semantic::Vector centre = mean_vector(examples);
  std::vector<SparseVector> words;
  std::vector<SparseVector> meanings;
  for (const Example& example : examples) {
    words.push_back(vectorizer.transform(example.reading->analysis));
    meanings.push_back(dense_row(centred(example.reading->vector, centre)));
  }
  LinearModel by_words = LinearModel::train(words, vectorizer.size(), labels, classes, kWordsC);
  LinearModel by_meaning =
      centre.empty() ? LinearModel(0, classes, std::vector<float>(classes))
                     : LinearModel::train(meanings, centre.size(), labels, classes, kMeaningC);
  return {std::move(vectorizer), std::move(by_words), std::move(centre), std::move(by_meaning)};
}

Classifier::Classifier(Vectorizer vectorizer, LinearModel words, semantic::Vector centre,
                       LinearModel meaning)
    : vectorizer_(std::move(vectorizer)),
      words_(std::move(words)),
      centre_(std::move(centre)),
      meaning_(std::move(meaning)) {}

Evidence Classifier::judge(const Reading& reading) const {
  Evidence evidence{words_.logits(vectorizer_.transform(reading.analysis)), {}};
  if (reading.vector.size() == centre_.size()) {
    evidence.meaning = meaning_.logits(dense_row(centred(reading.vector, centre_)));
  } else {
    evidence.meaning.assign(words_.classes(), 0);
  }
  return evidence;
}

}  // namespace quesaco::ranking
