#include "engine/ranking/classifier.h"

#include <algorithm>
#include <cmath>

#include "engine/parallel.h"

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

std::vector<std::vector<std::size_t>> labels_of(const TrainingSet& set) {
  std::vector<std::vector<std::size_t>> labels;
  for (const Example& question : set.questions) labels.push_back(question.classes);
  return labels;
}

LinearModel learn_words(const TrainingSet& set, const Vectorizer& vectorizer) {
  std::vector<SparseVector> rows(set.questions.size());
  for_each_index(rows.size(), [&](std::size_t i) {
    rows[i] = vectorizer.transform(set.questions[i].reading->analysis);
  });
  return LinearModel::train(rows, vectorizer.size(), labels_of(set), set.classes, kWordsC);
}

LinearModel learn_meaning(const TrainingSet& set, const semantic::Vector& centre) {
  std::vector<SparseVector> rows;
  for (const Example& question : set.questions) {
    rows.push_back(dense_row(centred(question.reading->vector, centre)));
  }
  return LinearModel::train(rows, centre.size(), labels_of(set), set.classes, kMeaningC);
}

Bm25 train_terms(const TrainingSet& set) {
  std::vector<Bm25::Text> texts;
  for (const auto* examples : {&set.questions, &set.passages}) {
    for (const Example& example : *examples) {
      texts.push_back({&example.reading->analysis, &example.classes});
    }
  }
  return Bm25::train(texts, set.classes);
}

Nearest collect_vectors(const TrainingSet& set, const semantic::Vector& centre) {
  std::vector<semantic::Vector> vectors;
  std::vector<std::vector<std::uint32_t>> owners;
  for (const auto* examples : {&set.questions, &set.passages}) {
    for (const Example& example : *examples) {
      // A fold may hold the only question: then there is no centre to compare from.
      if (example.reading->vector.size() != centre.size() || centre.empty()) continue;
      vectors.push_back(centred(example.reading->vector, centre));
      owners.emplace_back(example.classes.begin(), example.classes.end());
    }
  }
  return {set.classes, std::move(vectors), std::move(owners)};
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
  const float length = std::sqrt(semantic::dot(result, result));
  for (float& value : result) value /= length > 0 ? length : 1;
  return result;
}

bool TrainingSet::can_be_learned() const {
  const std::size_t entries = classes - 1;
  const auto asked = static_cast<std::size_t>(std::ranges::count_if(
      questions, [&](const Example& question) { return question.classes.front() < entries; }));
  return asked >= kFewestToLearn * entries && entries <= kMostToLearn;
}

Classifier Classifier::train(const TrainingSet& set, bool learn) {
  std::vector<text::Analysis> documents;
  for (const Example& question : set.questions) documents.push_back(question.reading->analysis);
  Vectorizer vectorizer = Vectorizer::fit(documents);
  semantic::Vector centre = mean_vector(set.questions);
  LinearModel by_words = learn ? learn_words(set, vectorizer) : LinearModel::untrained();
  LinearModel by_meaning = learn ? learn_meaning(set, centre) : LinearModel::untrained();
  Bm25 terms = train_terms(set);
  Nearest nearest = collect_vectors(set, centre);
  return {std::move(vectorizer), std::move(by_words), std::move(centre),
          std::move(by_meaning), std::move(terms),    std::move(nearest)};
}

Classifier::Classifier(Vectorizer vectorizer, LinearModel words, semantic::Vector centre,
                       LinearModel meaning, Bm25 terms, Nearest nearest)
    : vectorizer_(std::move(vectorizer)),
      words_(std::move(words)),
      centre_(std::move(centre)),
      meaning_(std::move(meaning)),
      terms_(std::move(terms)),
      nearest_(std::move(nearest)) {}

Evidence Classifier::judge(const Reading& reading) const {
  Evidence evidence;
  if (words_.classes() > 0) {
    evidence.scores[kWords] = words_.logits(vectorizer_.transform(reading.analysis));
  }
  evidence.scores[kTerms] = terms_.scores(reading.analysis);
  if (!reading.vector.empty() && reading.vector.size() == centre_.size()) {
    const semantic::Vector vector = centred(reading.vector, centre_);
    if (meaning_.classes() > 0) evidence.scores[kMeaning] = meaning_.logits(dense_row(vector));
    evidence.scores[kNearest] = nearest_.scores(vector);
  }
  return evidence;
}

}  // namespace quesaco::ranking
