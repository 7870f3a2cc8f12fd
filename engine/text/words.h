#pragma once

#include <string_view>
#include <vector>

namespace quesaco::text {

/// The words of a text, as they stand in it: the longest runs of is_word_character().
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

}  // namespace quesaco::text
