#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "engine/ranking/vectorizer.h"
#include "engine/semantic/vector.h"
#include "engine/text/analyzer.h"

namespace quesaco::ranking {

/// A text as the ranking sees it.
struct Reading {
  text::Analysis analysis;
  semantic::Vector vector;  ///< empty where the engine has no embedder, or it does not answer
};

/// What texts are compared by. Fitted when a site is learned as a whole and kept while its texts
/// change one by one: another measure would change how alike all the others are. Immutable.
struct Measure {
  Vectorizer vectorizer;
  semantic::Vector questions_centre;  ///< mean of their vectors; empty without an embedder
  semantic::Vector passages_centre;   ///< likewise; they point elsewhere
};

/// The vector minus `centre`, scaled to length 1: e5's vectors all point the same way, and only
/// what is left tells them apart. Empty where one of the two is, or they do not match.
[[nodiscard]] semantic::Vector centred(const semantic::Vector& vector,
                                       const semantic::Vector& centre);

/// A question in the space of a Measure; both parts have length 1.
struct Features {
  SparseVector words;
  semantic::Vector meaning;  ///< empty without a vector
};
[[nodiscard]] Features features_of(const Reading& question, const Measure& measure);

/// How alike a text is to each of the learned ones, as two cosines.
struct Likeness {
  std::vector<float> words;
  std::vector<float> meaning;  ///< empty where the text or the learned ones have no vectors
};

/// The learned questions, ready to be compared with. Immutable.
class Kernel {
 public:
  struct Posting {
    std::uint32_t text;
    float weight;
  };

  /// Of no texts.
  Kernel() = default;
  /// The same texts and `more` at the end. Either all of them have a vector or none has.
  [[nodiscard]] Kernel with(std::span<const Features> more) const;

  /// Everything that a kernel is made of, to be kept.
  struct Parts {
    std::vector<std::uint32_t> features;  ///< each with postings from begins[i] to begins[i + 1]
    std::vector<std::uint32_t> begins;    ///< one more than features
    std::vector<Posting> postings;
    std::vector<float> meaning;  ///< row after row, of one dimension; empty without an embedder
    std::size_t size = 0;        ///< texts
  };
  [[nodiscard]] Parts parts() const;
  /// Throws std::runtime_error where the parts do not fit together.
  explicit Kernel(Parts parts);

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] Likeness compare(const Features& text) const;
  /// The first part of it.
  [[nodiscard]] std::vector<float> compare_words(const SparseVector& text) const;
  /// The texts that hold a feature.
  [[nodiscard]] std::span<const Posting> postings(std::uint32_t feature) const;
  /// Vectors, row after row, of dimension() numbers each; empty without an embedder.
  [[nodiscard]] const std::vector<float>& meaning() const { return meaning_; }
  [[nodiscard]] std::size_t dimension() const { return size_ == 0 ? 0 : meaning_.size() / size_; }

 private:
  std::size_t size_ = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> places_;  // of a feature in begins_
  std::vector<std::uint32_t> begins_{0};                     // of its postings; one more at the end
  std::vector<Posting> postings_;
  std::vector<float> meaning_;
};

}  // namespace quesaco::ranking
