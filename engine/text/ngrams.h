#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace quesaco::text {

/// Lengths of n-grams, both ends included. `shortest` is at least 1.
struct NgramRange {
  std::size_t shortest = 1;
  std::size_t longest = 1;
};

/// Character n-grams inside each word, which gets one space on both sides, as scikit-learn's
/// `char_wb` makes them: a padded word not longer than n counts once, whole, and gives no longer
/// n-grams. Lengths are in code points. In order of words, then lengths, then places; with repeats.
[[nodiscard]] std::vector<std::string> char_ngrams(std::span<const std::string> words,
                                                   NgramRange range);

/// Runs of consecutive words joined by one space, in order of lengths, then places; with repeats.
[[nodiscard]] std::vector<std::string> word_ngrams(std::span<const std::string> words,
                                                   NgramRange range);

}  // namespace quesaco::text
