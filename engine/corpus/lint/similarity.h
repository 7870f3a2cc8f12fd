#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace quesaco::corpus {

/// The distinct character trigrams of a text: three code points packed in a number each, sorted. A
/// text of one or two characters is its own single trigram.
using Trigrams = std::vector<std::uint64_t>;

[[nodiscard]] Trigrams trigrams_of(std::string_view utf8);

/// Size of the intersection over size of the union (Jaccard 1912), 0 to 1; two empty sets are
/// alike.
[[nodiscard]] double jaccard(const Trigrams& left, const Trigrams& right);

}  // namespace quesaco::corpus
