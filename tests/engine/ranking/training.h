#pragma once

#include "engine/ranking/trainer.h"
#include "tests/support/language.h"
#include "tests/support/small_corpus.h"

namespace quesaco::ranking {

/// The small corpus, read by words alone, and a model trained on it.
struct Training {
  Corpus corpus = quesaco::testing::small_corpus();
  text::Analyzer analyzer = quesaco::testing::french();
  std::vector<LabelledText> texts = labelled_texts(corpus);
  std::vector<Reading> readings = read_all();
  Model model = train_model(published_ids(corpus), texts, readings);

  [[nodiscard]] Reading read(const std::string& text) const { return {analyzer.analyze(text), {}}; }

 private:
  [[nodiscard]] std::vector<Reading> read_all() const {
    std::vector<Reading> all;
    for (const LabelledText& text : texts) all.push_back(read(text.text));
    return all;
  }
};

}  // namespace quesaco::ranking
