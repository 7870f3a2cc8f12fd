#include "engine/text/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>

namespace quesaco::text {
namespace {

bool is_apostrophe(UChar32 c) {
  switch (c) {
    case 0x0060:  // grave accent
    case 0x00B4:  // acute accent: a keyboard slip that NFKC would turn into a space
    case 0x02B9:
    case 0x02BC:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:  // prime
    case 0x2035:
      return true;
    default:
      return false;
  }
}

bool is_middle_dot(UChar32 c) {
  return c == 0x00B7 || c == 0x2022 || c == 0x2027 || c == 0x2219 || c == 0x22C5 || c == 0x30FB;
}

bool is_dash(UChar32 c) { return u_charType(c) == U_DASH_PUNCTUATION || c == 0x2212; }

bool is_mark(UChar32 c) {
  return u_charType(c) == U_NON_SPACING_MARK || u_getCombiningClass(c) != 0;
}

void append_plain(icu::UnicodeString& out, UChar32 c) {
  if (is_apostrophe(c)) {
    out.append(u'\'');
  } else if (is_dash(c)) {
    out.append(u'-');
  } else if (is_middle_dot(c)) {
    out.append(u'.');
  } else if (c == 0x0153) {
    out.append(u"oe", 2);
  } else if (c == 0x00E6) {
    out.append(u"ae", 2);
  } else if (!is_mark(c)) {
    out.append(c);
  }
}

/// Runs before normalisation too: without long runs of marks, which must be sorted, that is linear.
icu::UnicodeString plain(const icu::UnicodeString& text) {
  icu::UnicodeString out;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    append_plain(out, text.char32At(at));
  }
  return out;
}

using Form = const icu::Normalizer2* (*)(UErrorCode&);

icu::UnicodeString normalized(const icu::UnicodeString& text, Form form) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out = form(status)->normalize(text, status);
  assert(U_SUCCESS(status));  // the data of these forms is compiled into ICU
  return out;
}

}  // namespace

std::string simplify(std::string_view utf8) {
  auto text = plain(icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())}));
  text = normalized(text, icu::Normalizer2::getNFKCCasefoldInstance);
  text = plain(normalized(text, icu::Normalizer2::getNFDInstance));
  text = normalized(text, icu::Normalizer2::getNFCInstance);  // Hangul is syllables again
  std::string out;
  return text.toUTF8String(out);
}

char32_t next_code_point(std::string_view utf8, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const uint8_t*>(utf8.data());
  UChar32 c = 0;
  // NOLINTNEXTLINE(bugprone-inc-dec-in-conditions): inside of ICU's macro
  U8_NEXT_OR_FFFD(bytes, at, utf8.size(), c);
  return static_cast<char32_t>(c);
}

bool is_word_character(char32_t c) {
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_L_MASK | U_GC_ND_MASK | U_GC_MC_MASK)) !=
         0;
}

std::size_t length_of(std::string_view utf8) {
  const auto begins = [](char byte) { return !U8_IS_TRAIL(byte); };
  return static_cast<std::size_t>(std::ranges::count_if(utf8, begins));
}

std::string_view first_code_points(std::string_view utf8, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < utf8.size(); --count) (void)next_code_point(utf8, end);
  return utf8.substr(0, end);
}

}  // namespace quesaco::text
