#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace quesaco::privacy {

/// Stands for a stretch of text in which nothing is to be looked for.
inline constexpr char32_t kOpaque = U'\uFFFC';

/// A text as the matchers read it. Glyph `i` comes from the bytes `offsets[i]` to `offsets[i + 1]`.
struct FoldedText {
  std::string utf8;                  ///< the text, made well-formed
  std::u32string glyphs;             ///< case folded; digits, spaces, dashes and dots in ASCII
  std::vector<std::size_t> offsets;  ///< one more than there are glyphs
};

/// Folds `utf8`; each occurrence of one of `opaque` becomes a single `kOpaque`. Marks and invisible
/// characters belong to the glyph before them, so that they hide nothing.
[[nodiscard]] FoldedText fold(std::string_view utf8, std::span<const std::string_view> opaque);

}  // namespace quesaco::privacy
