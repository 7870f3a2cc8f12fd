#pragma once

#include <string>
#include <string_view>

namespace quesaco::importing {

/// The text of a file as UTF-8 without a byte order mark, every line end "\n". Its encoding is what
/// a mark says (UTF-8, UTF-16 or UTF-32, as Excel's "Unicode text"), else UTF-8 where the bytes are
/// well-formed, else Windows-1252, which Excel writes in France.
[[nodiscard]] std::string decode(std::string_view bytes);

}  // namespace quesaco::importing
