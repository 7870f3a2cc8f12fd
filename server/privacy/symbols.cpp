#include "server/privacy/symbols.h"

#include "server/privacy/folded_text.h"

namespace quesaco::privacy {
namespace {

constexpr std::size_t kWidestGap = 3;

std::size_t skip_gap(std::u32string_view text, std::size_t at, std::u32string_view separators) {
  const std::size_t limit = at + kWidestGap;
  while (at < limit && separators.find(glyph_at(text, at)) != separators.npos) ++at;
  return at;
}

}  // namespace

char32_t glyph_at(std::u32string_view text, std::size_t at) {
  return at < text.size() ? text[at] : kOpaque;
}

bool starts_number(std::u32string_view text, std::size_t at) {
  return is_digit(glyph_at(text, at)) && !is_digit(glyph_at(text, at - 1));
}

Symbols read_symbols(std::u32string_view text, std::size_t at, std::size_t count,
                     bool (*accept)(char32_t), std::u32string_view separators) {
  Symbols symbols;
  while (symbols.size() < count && accept(glyph_at(text, at))) {
    symbols.values.push_back(static_cast<char>(text[at]));
    symbols.positions.push_back(at);
    at = skip_gap(text, at + 1, separators);
  }
  return symbols;
}

}  // namespace quesaco::privacy
