#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <span>

#include "server/privacy/kinds.h"
#include "server/privacy/symbols.h"

// An address is read from its left end: a name, an at sign, a host. Each part may be spoken
// ("jean point dupont arobase exemple point fr"), the host then needs a dot; typed with a plain
// "@", a host without a dot is enough, since "jean.dupont@gmail" tells who it is.
namespace quesaco::privacy {
namespace {

constexpr std::size_t kNone = std::u32string_view::npos;
constexpr int kMostJoints = 4;
constexpr std::size_t kShortestBareHost = 3;  // "adhérent@s" is no address

using Spellings = std::span<const std::u32string_view>;
constexpr std::array<std::u32string_view, 4> kAtSigns = {U"@", U"at", U"arobase", U"arrobase"};
constexpr std::array<std::u32string_view, 5> kJoints = {U".", U"point", U"dot", U"tiret",
                                                        U"underscore"};

bool is_letter_or_digit(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }
bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_in_host(char32_t c) { return is_letter_or_digit(c) || c == U'-'; }
bool is_in_name(char32_t c) {
  return is_letter_or_digit(c) || std::u32string_view(U"._%+-&").find(c) != kNone;
}

std::size_t skip(std::u32string_view text, std::size_t at, bool (*accept)(char32_t)) {
  while (at < text.size() && accept(text[at])) ++at;
  return at;
}

std::size_t skip_spaces(std::u32string_view text, std::size_t at) {
  return skip(text, at, [](char32_t c) { return c == U' '; });
}

std::size_t skip_word(std::u32string_view text, std::size_t at, Spellings spellings) {
  const std::u32string_view rest = text.substr(std::min(at, text.size()));
  const auto word = std::ranges::find_if(spellings, [&](auto w) { return rest.starts_with(w); });
  return word == spellings.end() ? kNone : at + word->size();
}

/// After one of `spellings` in brackets, "(at)", or on its own, " arobase ".
std::size_t skip_spoken(std::u32string_view text, std::size_t at, Spellings spellings) {
  std::size_t begin = skip_spaces(text, at);
  const bool bracket = std::u32string_view(U"([{").find(glyph_at(text, begin)) != kNone;
  if (bracket) begin = skip_spaces(text, begin + 1);
  const std::size_t end = skip_word(text, begin, spellings);
  if (end == kNone) return kNone;
  const std::size_t next = skip_spaces(text, end);
  if (!bracket) return begin > at && next > end ? next : kNone;
  const bool closed = std::u32string_view(U")]}").find(glyph_at(text, next)) != kNone;
  return closed ? skip_spaces(text, next + 1) : kNone;
}

/// After an at sign that is not a plain "@": "(at)", " arobase ", " @ ", " @".
std::size_t skip_loose_at_sign(std::u32string_view text, std::size_t at) {
  const std::size_t spoken = skip_spoken(text, at, kAtSigns);
  if (spoken != kNone) return spoken;
  const std::size_t sign = skip_spaces(text, at);
  return glyph_at(text, sign) == U'@' ? skip_spaces(text, sign + 1) : kNone;
}

std::size_t next_label(std::u32string_view text, std::size_t at, bool loose) {
  if (glyph_at(text, at) == U'.' && is_letter_or_digit(glyph_at(text, at + 1))) return at + 1;
  return loose ? skip_spoken(text, at, kJoints) : kNone;
}

/// The end of the host at `at`, kNone when there is none. Its last label is two letters or more.
std::size_t host_end(std::u32string_view text, std::size_t at, bool loose) {
  std::size_t end = kNone;
  std::size_t shortest = loose ? kNone : kShortestBareHost;
  while (at != kNone && is_letter_or_digit(glyph_at(text, at))) {
    const std::size_t label_end = skip(text, at, is_in_host);
    if (is_letter(text[at]) && label_end - at >= shortest) end = label_end;
    shortest = 2;
    at = next_label(text, label_end, loose);
  }
  return end;
}

std::size_t host_after_name(std::u32string_view text, std::size_t name_begin, std::size_t at) {
  if (glyph_at(text, at) == U'@' && glyph_at(text, at + 1) != U' ') {
    return host_end(text, at + 1, false);
  }
  const auto name = text.substr(name_begin, at - name_begin);
  const std::size_t host = skip_loose_at_sign(text, at);
  if (host == kNone || std::ranges::none_of(name, is_letter)) return kNone;
  return host_end(text, host, true);
}

}  // namespace

std::size_t match_email(std::u32string_view text, std::size_t at) {
  if (!is_in_name(glyph_at(text, at)) || is_in_name(glyph_at(text, at - 1))) return 0;
  std::size_t name_end = skip(text, at, is_in_name);
  for (int joints = 0; joints <= kMostJoints; ++joints) {
    const std::size_t end = host_after_name(text, at, name_end);
    if (end != kNone) return end - at;
    const std::size_t next = skip_spoken(text, name_end, kJoints);
    if (next == kNone || !is_in_name(glyph_at(text, next))) return 0;
    name_end = skip(text, next, is_in_name);
  }
  return 0;
}

}  // namespace quesaco::privacy
