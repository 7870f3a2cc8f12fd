#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace quesaco::dialogue {

/// The sentences of a cleaned message (see text::clean_question()), as they stand in it, without
/// spaces around them. The dot of one of `abbreviations` (as text::fold() writes them) ends none.
[[nodiscard]] std::vector<std::string_view> sentences_of(
    std::string_view message, const std::unordered_set<std::string>& abbreviations);

/// What stands behind the last word.
[[nodiscard]] std::string_view end_of(std::string_view sentence);

[[nodiscard]] bool has_question_mark(std::string_view sentence);

/// From the start of `first` to the end of `last`, two pieces of one text.
[[nodiscard]] std::string_view from_to(std::string_view first, std::string_view last);

/// What stands between two pieces of one text.
[[nodiscard]] std::string_view between(std::string_view left, std::string_view right);

}  // namespace quesaco::dialogue
