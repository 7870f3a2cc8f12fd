#include <algorithm>

#include "server/privacy/kinds.h"
#include "server/privacy/symbols.h"

namespace quesaco::privacy {
namespace {

constexpr std::size_t kShortest = 15;  // Norway
constexpr std::size_t kLongest = 34;
constexpr std::size_t kHead = 4;  // country and check digits

bool starts_iban(std::u32string_view text, std::size_t at) {
  return !is_alphanumeric(glyph_at(text, at - 1)) && is_latin_letter(glyph_at(text, at)) &&
         is_latin_letter(glyph_at(text, at + 1)) && is_digit(glyph_at(text, at + 2)) &&
         is_digit(glyph_at(text, at + 3));
}

/// ISO 7064 MOD 97-10: a letter counts for two digits, from a = 10 on.
unsigned remainder_after(unsigned remainder, char symbol) {
  if (symbol >= 'a') return (remainder * 100 + 10 + static_cast<unsigned>(symbol - 'a')) % 97;
  return (remainder * 10 + static_cast<unsigned>(symbol - '0')) % 97;
}

bool check_digits_are_right(std::string_view iban) {
  unsigned remainder = 0;
  for (const char c : iban.substr(kHead)) remainder = remainder_after(remainder, c);
  for (const char c : iban.substr(0, kHead)) remainder = remainder_after(remainder, c);
  return remainder == 1;
}

// Words that follow would pass for letters of the account: one in a hundred has right check digits.
bool is_mostly_digits(std::string_view iban) {
  return 2 * std::ranges::count_if(iban, [](char c) { return c <= '9'; }) >= std::ssize(iban);
}

}  // namespace

std::size_t match_iban(std::u32string_view text, std::size_t at) {
  if (!starts_iban(text, at)) return 0;
  const Symbols symbols = read_symbols(text, at, kLongest, is_alphanumeric, U" .-");
  for (std::size_t count = symbols.size(); count >= kShortest; --count) {
    const std::string_view iban = std::string_view(symbols.values).substr(0, count);
    if (is_alphanumeric(glyph_at(text, symbols.end(count)))) continue;
    if (is_mostly_digits(iban) && check_digits_are_right(iban)) return symbols.end(count) - at;
  }
  return 0;
}

}  // namespace quesaco::privacy
