#include "engine/corpus/read/utf8.h"

#include <array>

namespace quesaco::corpus {
namespace {

constexpr char32_t kIllFormed = 0xFFFFFFFF;

bool is_trail(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// Reads the code point at `at` and steps over it (RFC 3629: no overlong form, no surrogate).
char32_t next(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at++]);
  if (lead < 0x80) return lead;
  if (lead < 0xC0 || lead > 0xF7) return kIllFormed;
  const std::size_t trails = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  char32_t point = lead & (0x3Fu >> trails);
  for (std::size_t i = 0; i < trails; ++i, ++at) {
    if (at == text.size() || !is_trail(text[at])) return kIllFormed;
    point = point << 6 | (static_cast<unsigned char>(text[at]) & 0x3F);
  }
  constexpr std::array<char32_t, 4> kSmallest{0, 0x80, 0x800, 0x10000};
  const bool is_surrogate = point >= 0xD800 && point <= 0xDFFF;
  return point < kSmallest[trails] || is_surrogate || point > 0x10FFFF ? kIllFormed : point;
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t start = at;
    if (next(text, at) == kIllFormed) return start;
  }
  return at;
}

std::u32string code_points(std::string_view utf8) {
  std::u32string points;
  points.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) points.push_back(next(utf8, at));
  return points;
}

}  // namespace quesaco::corpus
