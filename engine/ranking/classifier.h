#pragma once

#include <span>
#include <vector>

#include "engine/ranking/bm25.h"
#include "engine/ranking/evidence.h"
#include "engine/ranking/linear_model.h"
#include "engine/ranking/nearest.h"
#include "engine/ranking/vectorizer.h"
#include "engine/semantic/vector.h"
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

/// From this many questions an entry on average, there is something to learn. Below, a question
/// that is held out leaves none or few of its entry behind, and what cross-validation would say of
/// the learned experts is not true of them later.
inline constexpr std::size_t kFewestToLearn = 4;
/// Beyond this many entries, one classifier for each would take too long and too much memory.
inline constexpr std::size_t kMostToLearn = 600;

/// What training learns from.
struct TrainingSet {
  std::vector<Example> questions;  ///< as they are asked
  std::vector<Example> passages;   ///< of answers: nobody asks them, but they hold the words
  std::size_t classes = 0;         ///< entries and one

  /// Whether kWords and kMeaning are trained (see kFewestToLearn, kMostToLearn).
  [[nodiscard]] bool can_be_learned() const;
};

/// The four experts of Evidence. Immutable.
class Classifier {
 public:
  /// All examples have a vector, or none has. `learn`: set.can_be_learned() of the whole set, of
  /// which this may be a part.
  static Classifier train(const TrainingSet& set, bool learn);

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
