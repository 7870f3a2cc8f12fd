#include <cstdint>

#include "server/privacy/kinds.h"
#include "server/privacy/symbols.h"

// S YY MM DD CCC OOO KK: sex, year and month of birth, department, commune, order, key.
// Source: INSEE, "Le numéro de sécurité sociale"; months above 12 are births whose month is
// unknown.
namespace quesaco::privacy {
namespace {

constexpr std::size_t kNumber = 13;
constexpr std::size_t kNumberAndKey = 15;

// Of the letters, only those of the two departments of Corsica: 2A and 2B.
bool is_nir_symbol(char32_t c) { return is_digit(c) || c == U'a' || c == U'b'; }

std::uint64_t to_number(std::string_view digits) {
  std::uint64_t number = 0;
  for (const char c : digits) number = number * 10 + static_cast<std::uint64_t>(c - '0');
  return number;
}

/// The digits that the key is reckoned from, empty when a letter is out of place.
std::string without_corsica(std::string digits) {
  if (const std::string_view department = std::string_view(digits).substr(5, 2);
      department == "2a" || department == "2b") {
    digits.replace(5, 2, department == "2a" ? "19" : "18");
  }
  return digits.find_first_not_of("0123456789") == digits.npos ? digits : "";
}

bool is_month(std::uint64_t month) {
  return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
}

bool is_well_formed(std::string_view digits) {
  return std::string_view("123478").find(digits[0]) != std::string_view::npos &&
         is_month(to_number(digits.substr(3, 2))) && digits.substr(5, 2) != "00" &&
         digits.substr(10, 3) != "000";
}

bool key_is_right(const Symbols& symbols, std::uint64_t number) {
  if (symbols.size() < kNumberAndKey) return false;
  const std::string_view key = std::string_view(symbols.values).substr(kNumber);
  return key.find_first_not_of("0123456789") == key.npos && to_number(key) == 97 - number % 97;
}

/// Without a key to prove it, gaps must be where the parts of the number meet: "20.10.2024 78560"
/// is a date and a postal code.
bool is_grouped_by_parts(const Symbols& symbols) {
  for (const std::size_t inside : {1U, 3U, 5U, 7U, 8U, 10U, 11U}) {
    if (symbols.gap_after(inside)) return false;
  }
  return true;
}

}  // namespace

std::size_t match_nir(std::u32string_view text, std::size_t at) {
  if (!starts_number(text, at)) return 0;
  const Symbols symbols = read_symbols(text, at, kNumberAndKey, is_nir_symbol, U" .-");
  if (symbols.size() < kNumber) return 0;
  const std::string digits = without_corsica(symbols.values.substr(0, kNumber));
  if (digits.empty() || !is_well_formed(digits)) return 0;

  const auto stops_after = [&](std::size_t count) {
    return !is_digit(glyph_at(text, symbols.end(count)));
  };
  if (key_is_right(symbols, to_number(digits)) && stops_after(kNumberAndKey)) {
    return symbols.end(kNumberAndKey) - at;
  }
  if (is_grouped_by_parts(symbols) && stops_after(kNumber)) return symbols.end(kNumber) - at;
  return 0;
}

}  // namespace quesaco::privacy
