#pragma once

#include <cstdint>
#include <memory>
#include <span>
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

  /// Everything that a kernel is made of.
  struct Parts {
    std::vector<std::uint32_t> features;  ///< rising, with postings from begins[i] to begins[i + 1]
    std::vector<std::uint32_t> begins{0};  ///< one more than features
    std::vector<Posting> postings;
    std::vector<float> meaning;  ///< row after row, of one dimension; empty without an embedder
    std::size_t size = 0;        ///< texts
  };
  [[nodiscard]] const Parts& parts() const { return parts_; }
  /// Throws std::runtime_error where the parts do not fit together.
  explicit Kernel(Parts parts);

  [[nodiscard]] std::size_t size() const { return parts_.size; }
  [[nodiscard]] Likeness compare(const Features& text) const;
  // The two parts of it.
  [[nodiscard]] std::vector<float> compare_words(const SparseVector& text) const;
  [[nodiscard]] std::vector<float> compare_meaning(const semantic::Vector& text) const;
  /// The texts that hold a feature.
  [[nodiscard]] std::span<const Posting> postings(std::uint32_t feature) const;
  /// Vectors, row after row, of dimension() numbers each; empty without an embedder.
  [[nodiscard]] const std::vector<float>& meaning() const { return parts_.meaning; }
  [[nodiscard]] std::size_t dimension() const {
    return size() == 0 ? 0 : meaning().size() / size();
  }

 private:
  Parts parts_;  // flat, so that a copy is cheap
};

}  // namespace quesaco::ranking
