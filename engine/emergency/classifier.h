#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "engine/emergency/kind.h"
#include "engine/entry.h"
#include "engine/ranking/kernel.h"
#include "engine/ranking/material.h"
#include "engine/result.h"

namespace quesaco::emergency {

/// Tells messages of distress from harmless ones that use the same words: kernel ridge regression,
/// as the answers are learned by, over the kinds and "harmless". By a message's words and meaning
/// together, or by its words alone. Immutable, safe to share between threads.
class Classifier {
 public:
  /// `examples`: labelled() ones, read; with vectors or without.
  [[nodiscard]] static Result<Classifier> learn(const ranking::Material& examples);

  struct Verdict {
    /// Of the kinds together less that of "harmless": near 1 in danger, near -1 out of it.
    double danger = -1;
    Kind kind = Kind::kMedical;  ///< the likeliest
    bool by_meaning = false;     ///< whether its meaning counted, besides its words
  };
  [[nodiscard]] Verdict of(const ranking::Reading& message) const {
    return of(compare_words(message.analysis), message.vector);
  }

  /// How alike a message's words are to those of each example.
  [[nodiscard]] std::vector<float> compare_words(const text::Analysis& message) const;
  /// `words`: of compare_words(); `vector`: of the message, or empty.
  [[nodiscard]] Verdict of(const std::vector<float>& words, const semantic::Vector& vector) const;

  /// Whether it was learned with vectors.
  [[nodiscard]] bool has_meaning() const { return kernel_.dimension() > 0; }

  /// `revision`: of the examples; `embedder`: name of the model that gave the vectors, or "". Fails
  /// with kEnvironment.
  [[nodiscard]] Result<void> save(const std::filesystem::path& file, const std::string& revision,
                                  const std::string& embedder) const;

  /// Without its meanings where those are not of `embedder`. Fails with kEnvironment where the file
  /// is missing, damaged, or of other examples.
  [[nodiscard]] static Result<Classifier> load(const std::filesystem::path& file,
                                               const std::string& revision,
                                               const std::string& embedder);

 private:
  /// A row for each kind, "harmless" last; in it a number for each example.
  using Weights = std::vector<std::vector<float>>;

  Classifier() = default;
  void forget_meaning();

  std::shared_ptr<const ranking::Measure> measure_;
  ranking::Kernel kernel_;
  Weights by_words_;
  Weights by_all_;  // empty without vectors
};

}  // namespace quesaco::emergency
