#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// What the matchers of numbers share.
namespace quesaco::privacy {

[[nodiscard]] constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
[[nodiscard]] constexpr bool is_latin_letter(char32_t c) { return c >= U'a' && c <= U'z'; }
[[nodiscard]] constexpr bool is_alphanumeric(char32_t c) {
  return is_digit(c) || is_latin_letter(c);
}

/// The glyph at `at`, or kOpaque beyond either end (`at - 1` of 0 included).
[[nodiscard]] char32_t glyph_at(std::u32string_view text, std::size_t at);

/// Whether a digit stands at `at`, and none right before it.
[[nodiscard]] bool starts_number(std::u32string_view text, std::size_t at);

/// ASCII symbols picked from a text, and where each of them stands.
struct Symbols {
  std::string values;
  std::vector<std::size_t> positions;

  [[nodiscard]] std::size_t size() const { return values.size(); }
  /// The glyph after the first `count` symbols.
  [[nodiscard]] std::size_t end(std::size_t count) const { return positions[count - 1] + 1; }
  /// Whether something separates symbol `index` from the next one.
  [[nodiscard]] bool gap_after(std::size_t index) const {
    return positions[index + 1] != positions[index] + 1;
  }
};

/// At most `count` symbols that `accept` takes, from `at` on; up to three glyphs of `separators`
/// may stand between two of them, as in "06 - 12".
[[nodiscard]] Symbols read_symbols(std::u32string_view text, std::size_t at, std::size_t count,
                                   bool (*accept)(char32_t), std::u32string_view separators);

}  // namespace quesaco::privacy
