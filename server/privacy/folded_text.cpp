#include "server/privacy/folded_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <utility>

namespace quesaco::privacy {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

constexpr std::uint32_t kInvisible = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_MN_MASK | U_GC_ME_MASK;

bool is_invisible(UChar32 c) { return (U_GET_GC_MASK(c) & kInvisible) != 0; }

bool is_dash(UChar32 c) { return u_charType(c) == U_DASH_PUNCTUATION || c == U'\u2212'; }

bool is_dot(UChar32 c) { return c == U'\u00B7' || c == U'\u2022' || c == U'\u2024'; }

UChar32 from_full_width(UChar32 c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFF01 + '!' : c; }

char32_t fold_glyph(UChar32 c) {
  if (const int digit = u_charDigitValue(c); digit >= 0) return U'0' + static_cast<char32_t>(digit);
  c = from_full_width(c);
  if (u_isUWhiteSpace(c)) return U' ';
  if (is_dash(c)) return U'-';
  if (is_dot(c)) return U'.';
  return static_cast<char32_t>(u_foldCase(c, U_FOLD_CASE_DEFAULT));
}

std::size_t opaque_length(std::string_view rest, std::span<const std::string_view> opaque) {
  for (const std::string_view label : opaque) {
    if (rest.starts_with(label)) return label.size();
  }
  return 0;
}

void push(FoldedText& text, char32_t glyph, std::string_view bytes) {
  text.glyphs.push_back(glyph);
  text.offsets.push_back(text.utf8.size());
  text.utf8.append(bytes);
}

/// The character at the start of `rest`, negative where that is broken, and its length in bytes.
std::pair<UChar32, std::size_t> decode(std::string_view rest) {
  std::size_t length = 0;
  UChar32 c = 0;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"    // inside ICU's macro
  U8_NEXT(rest.data(), length, rest.size(), c);  // NOLINT(bugprone-inc-dec-in-conditions)
#pragma GCC diagnostic pop
  return {c, length};
}

/// Adds the character at the start of `rest`, and tells how many bytes it took.
std::size_t push_character(FoldedText& text, std::string_view rest) {
  const auto [c, length] = decode(rest);
  const std::string_view bytes = c < 0 ? kReplacement : rest.substr(0, length);
  if (c >= 0 && u_isUWhiteSpace(c) == 0 && is_invisible(c)) {
    text.utf8.append(bytes);
  } else {
    push(text, c < 0 ? U'\uFFFD' : fold_glyph(c), bytes);
  }
  return length;
}

}  // namespace

FoldedText fold(std::string_view utf8, std::span<const std::string_view> opaque) {
  FoldedText text;
  text.utf8.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const std::string_view rest = utf8.substr(at);
    if (const std::size_t length = opaque_length(rest, opaque)) {
      push(text, kOpaque, rest.substr(0, length));
      at += length;
    } else {
      at += push_character(text, rest);
    }
  }
  text.offsets.push_back(text.utf8.size());
  return text;
}

}  // namespace quesaco::privacy
