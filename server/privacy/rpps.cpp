#include "server/privacy/folded_text.h"
#include "server/privacy/kinds.h"
#include "server/privacy/symbols.h"

namespace quesaco::privacy {
namespace {

constexpr std::size_t kDigits = 11;
constexpr std::u32string_view kName = U"rpps";
constexpr std::size_t kReach = 24;  // "RPPS : c'est le numéro …"

/// Whether "rpps" stands a little before `at`, with no number in between.
bool is_announced(std::u32string_view text, std::size_t at) {
  for (std::size_t back = 1; back <= kReach && back <= at; ++back) {
    const char32_t c = text[at - back];
    if (is_digit(c) || c == kOpaque) return false;
    if (text.substr(at - back).starts_with(kName)) return true;
  }
  return false;
}

/// Luhn, ISO/IEC 7812-1: every second digit from the right counts double, less 9 beyond 9.
bool key_is_right(std::string_view digits) {
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int digit = digits[digits.size() - 1 - i] - '0';
    const int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += i % 2 == 0 ? digit : doubled;
  }
  return sum % 10 == 0;
}

}  // namespace

std::size_t match_rpps(std::u32string_view text, std::size_t at) {
  if (!starts_number(text, at)) return 0;
  // Digits in groups are trusted only when announced: one tail in ten of a SIRET has a right key.
  const bool announced = is_announced(text, at);
  const auto* const separators = announced ? U" .-" : U"";
  const Symbols number = read_symbols(text, at, kDigits, is_digit, separators);
  if (number.size() < kDigits || is_digit(glyph_at(text, number.end(kDigits)))) return 0;
  return announced || key_is_right(number.values) ? number.end(kDigits) - at : 0;
}

}  // namespace quesaco::privacy
