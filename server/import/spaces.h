#pragma once

#include <string>
#include <string_view>

namespace quesaco::importing {

/// White space of HTML and CSV; a no-break space is a character like any other.
[[nodiscard]] bool is_space(char c);

[[nodiscard]] bool is_blank(std::string_view text);

/// Without white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Without empty lines at the start and white space at the end. How far the first line is indented
/// has a meaning in Markdown.
[[nodiscard]] std::string_view trimmed_lines(std::string_view text);

/// Trimmed, with one space for each run of white space.
[[nodiscard]] std::string in_one_line(std::string_view text);

}  // namespace quesaco::importing
