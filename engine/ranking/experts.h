#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/index/hit.h"
#include "engine/ranking/classes.h"
#include "engine/ranking/evidence.h"
#include "engine/ranking/kernel.h"

namespace quesaco::ranking {

/// A question that the model has learned.
struct LearnedText {
  std::uint64_t key = 0;               ///< corpus::LabelledText::key()
  std::vector<std::uint32_t> classes;  ///< none where the text was forgotten: its place is kept

  [[nodiscard]] bool operator==(const LearnedText&) const = default;
};

/// The kernel of the ridge regression, one number for each learned question: words + 0.3 · meaning
/// + 0.5 · words · meaning, a sum of products of kernels and so one itself. Chosen by leaving one
/// out of our own corpus; without the product, or with e^meaning, answers are less sure or worse.
[[nodiscard]] std::vector<float> joint(const Likeness& likeness);

inline constexpr std::size_t kNoText = static_cast<std::size_t>(-1);

/// The highest likeness for each of the entries, and last for "no answer here"; 0 where there are
/// no texts. The one at `left_out` does not count.
[[nodiscard]] std::vector<double> nearest(std::span<const LearnedText> texts,
                                          std::span<const float> alike, std::size_t entries,
                                          std::size_t left_out = kNoText);

/// The scores of what the index found, for each of the entries, and last for "no answer here".
[[nodiscard]] std::vector<double> terms(const Classes& classes, std::span<const index::Hit> hits);

/// Up to this many entries, all of them are ranked; beyond, the best of each expert.
inline constexpr std::size_t kMostRankedWhole = 300;
inline constexpr std::size_t kCandidatesOfExpert = 30;

/// How many hits of the index terms() needs.
[[nodiscard]] std::size_t hits_wanted(std::size_t entries);

/// What is looked up for a question: scores for each of the entries, and last for "no answer here".
struct Scores {
  std::vector<double> terms;
  std::vector<double> nearest;
  std::vector<double> passages;
  std::vector<double> words;  ///< nearest by n-grams; only chooses candidates
};

/// The evidence of these; the learned expert is still silent.
[[nodiscard]] Evidence weigh(const Scores& scores, bool has_meaning);

}  // namespace quesaco::ranking
