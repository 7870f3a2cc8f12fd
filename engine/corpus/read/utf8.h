#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quesaco::corpus {

/// Number of bytes before the first that is not well-formed UTF-8; text.size() if all are.
[[nodiscard]] std::size_t valid_utf8_prefix(std::string_view text);

/// Well-formed UTF-8 as code points.
[[nodiscard]] std::u32string code_points(std::string_view utf8);

}  // namespace quesaco::corpus
