#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/text/analyzer.h"

namespace quesaco::ranking {

/// BM25 (S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework", 2009) over one
/// document for each class, of stems and pairs of neighbouring stems. Kept in memory beside the
/// index, since cross-validation needs it without the texts that it is asked about. Immutable.
class Bm25 {
 public:
  struct Posting {
    std::uint32_t cls;
    float weight;  ///< what one occurrence of the term in a question adds to the class
  };
  using Postings = std::unordered_map<std::string, std::vector<Posting>>;

  struct Text {
    const text::Analysis* analysis;
    const std::vector<std::size_t>* classes;
  };

  static Bm25 train(std::span<const Text> texts, std::size_t classes);

  Bm25(std::size_t classes, Postings postings);

  /// For each class, how far its score is above the mean of all classes.
  [[nodiscard]] std::vector<double> scores(const text::Analysis& question) const;

  [[nodiscard]] std::size_t classes() const { return classes_; }
  [[nodiscard]] const Postings& postings() const { return postings_; }

 private:
  std::size_t classes_;
  Postings postings_;
};

}  // namespace quesaco::ranking
