#pragma once

#include <span>
#include <vector>

#include "engine/ranking/linear_model.h"
#include "engine/ranking/vectorizer.h"
#include "engine/semantic/embedder.h"
#include "engine/text/analyzer.h"

namespace quesaco::ranking {

/// A text as the ranking sees it.
struct Reading {
  text::Analysis analysis;
  semantic::Vector vector;  ///< empty where the engine has no embedder
};

/// A reading that somebody has labelled. Classes are numbered 0 to entries - 1 for the entries;
/// `entries` itself is the class of questions that have no answer here.
struct Example {
  const Reading* reading;
  std::vector<std::size_t> classes;
};

/// Log-odds that a question belongs to each class, by two independent experts.
struct Evidence {
  std::vector<double> words;    ///< from the n-grams
  std::vector<double> meaning;  ///< from the embedding; zeros without an embedder

  [[nodiscard]] double total(std::size_t cls) const { return words[cls] + meaning[cls]; }
};

/// Two logistic regressions, over n-grams and over centred embeddings, whose log-odds add up: they
/// err on different questions. Immutable.
class Classifier {
 public:
  /// `classes`: the number of entries and one. Examples are all with or all without a vector.
  static Classifier train(std::span<const Example> examples, std::size_t classes);

  Classifier(Vectorizer vectorizer, LinearModel words, semantic::Vector centre,
             LinearModel meaning);

  [[nodiscard]] Evidence judge(const Reading& reading) const;

  [[nodiscard]] const Vectorizer& vectorizer() const { return vectorizer_; }
  [[nodiscard]] const LinearModel& words() const { return words_; }
  [[nodiscard]] const semantic::Vector& centre() const { return centre_; }
  [[nodiscard]] const LinearModel& meaning() const { return meaning_; }

 private:
  Vectorizer vectorizer_;
  LinearModel words_;
  semantic::Vector centre_;  // mean of the training vectors; empty without an embedder
  LinearModel meaning_;
};

/// Mean of the examples' vectors; empty without an embedder.
[[nodiscard]] semantic::Vector mean_vector(std::span<const Example> examples);

/// The vector minus `centre`, scaled to length 1: e5's vectors all point the same way, and only
/// what is left tells them apart. Empty in, empty out.
[[nodiscard]] semantic::Vector centred(const semantic::Vector& vector,
                                       const semantic::Vector& centre);

}  // namespace quesaco::ranking
