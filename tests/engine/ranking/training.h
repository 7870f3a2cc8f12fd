#pragma once

#include "engine/ranking/learner.h"
#include "tests/support/language.h"
#include "tests/support/small_corpus.h"

namespace quesaco::ranking {

/// Made up: nothing here depends on its figures.
inline std::vector<GeneralJudgements> any_judgements() {
  Calibration::Weights weights{};
  weights.fill(1);
  const Judgement judgement{Calibration({1, 1, 1, 1}, weights), {0.8, 0.3}};
  return {{0, std::make_shared<const Judgements>(Judgements{judgement, judgement})}};
}

/// Reads texts by words alone, or with vectors that `embed` gives.
inline Material read(const std::vector<corpus::LabelledText>& texts) {
  static const text::Analyzer analyzer = quesaco::testing::french();
  Material material;
  for (const corpus::LabelledText& text : texts) {
    (text.passage() ? material.passages : material.questions)
        .push_back({text, {analyzer.analyze(text.text), {}}});
  }
  return material;
}

/// Gives every text a vector of letters: how often each of the first few stands in it.
inline void embed(Material& material) {
  for (auto* lessons : {&material.questions, &material.passages}) {
    for (Lesson& lesson : *lessons) {
      semantic::Vector& vector = lesson.reading.vector;
      vector.assign(8, 0.1F);
      for (const char c : lesson.text.text) ++vector[static_cast<unsigned char>(c) % 8];
    }
  }
}

/// The small corpus, and what is learned of it by words alone.
struct Training {
  Corpus corpus = quesaco::testing::small_corpus();
  Material material = read(corpus::labelled_texts(corpus));
  Learned learned =
      learn(Classes(corpus::published_ids(corpus)), material, {.general = any_judgements()})
          .value();

  [[nodiscard]] const Model& model() const { return learned.model; }
};

/// A visitor's question.
inline Reading question(const std::string& text) {
  return read({{text, {}}}).questions.front().reading;
}

}  // namespace quesaco::ranking
