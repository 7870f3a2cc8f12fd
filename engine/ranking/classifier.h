#pragma once

#include <span>
#include <vector>

#include "engine/ranking/bm25.h"
#include "engine/ranking/evidence.h"
#include "engine/ranking/linear_model.h"
#include "engine/ranking/nearest.h"
#include "engine/ranking/vectorizer.h"
#include "engine/semantic/embedder.h"
#include "engine/text/analyzer.h"

namespace quesaco::ranking {

/// A text as the ranking sees it.
struct Reading {
  text::Analysis analysis;
  semantic::Vector vector;  ///< empty where the engine has no embedder
};

/// A reading that somebody has labelled with its classes (see Evidence).
struct Example {
  const Reading* reading;
  std::vector<std::size_t> classes;
};

/// What training learns from.
struct TrainingSet {
  std::vector<Example> questions;  ///< as they are asked
  std::vector<Example> passages;   ///< of answers: nobody asks them, but they hold the words
  std::size_t classes = 0;         ///< entries and one
};

/// The four experts of Evidence. Immutable.
class Classifier {
 public:
  /// All examples have a vector, or none has.
  static Classifier train(const TrainingSet& set);

  Classifier(Vectorizer vectorizer, LinearModel words, semantic::Vector centre, LinearModel meaning,
             Bm25 terms, Nearest nearest);

  [[nodiscard]] Evidence judge(const Reading& reading) const;

  [[nodiscard]] const Vectorizer& vectorizer() const { return vectorizer_; }
  [[nodiscard]] const LinearModel& words() const { return words_; }
  [[nodiscard]] const semantic::Vector& centre() const { return centre_; }
  [[nodiscard]] const LinearModel& meaning() const { return meaning_; }
  [[nodiscard]] const Bm25& terms() const { return terms_; }
  [[nodiscard]] const Nearest& nearest() const { return nearest_; }

 private:
  Vectorizer vectorizer_;
  LinearModel words_;
  semantic::Vector centre_;  // mean of the questions' vectors; empty without an embedder
  LinearModel meaning_;
  Bm25 terms_;
  Nearest nearest_;
};

/// Mean of the examples' vectors; empty without an embedder.
[[nodiscard]] semantic::Vector mean_vector(std::span<const Example> examples);

/// The vector minus `centre`, scaled to length 1: e5's vectors all point the same way, and only
/// what is left tells them apart. Empty in, empty out.
[[nodiscard]] semantic::Vector centred(const semantic::Vector& vector,
                                       const semantic::Vector& centre);

}  // namespace quesaco::ranking
