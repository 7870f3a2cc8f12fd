#include <algorithm>
#include <array>

#include "server/privacy/kinds.h"
#include "server/privacy/symbols.h"

namespace quesaco::privacy {
namespace {

constexpr std::size_t kSubscriber = 9;  // digits after the leading 0 or the country's code
constexpr std::size_t kLongest = 2 + 3 + 1 + kSubscriber;  // 00, country, (0), subscriber
constexpr std::u32string_view kSeparators = U" .-/()";

// France, and its territories whose numbers have nine digits as well.
constexpr std::array<std::string_view, 5> kCountries = {"33", "262", "590", "594", "596"};

/// Digits of a country's code and of a 0 that some write after it, 0 when there is no such code.
std::size_t country_length(std::string_view digits) {
  const auto* const country =
      std::ranges::find_if(kCountries, [&](auto code) { return digits.starts_with(code); });
  if (country == kCountries.end()) return 0;
  const std::size_t length = country->size();
  return digits.substr(length).starts_with('0') ? length + 1 : length;
}

/// Digits before the subscriber's, 0 when this is no phone number.
std::size_t prefix_length(std::string_view digits, bool plus) {
  if (plus) return country_length(digits);
  if (digits.starts_with("00")) {
    const std::size_t country = country_length(digits.substr(2));
    return country == 0 ? 0 : 2 + country;
  }
  if (digits.starts_with("336") || digits.starts_with("337")) return 2;
  return digits.starts_with('0') ? 1 : 0;
}

std::vector<std::string_view> groups_of(const Symbols& number, std::size_t count) {
  std::vector<std::string_view> groups;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (i + 1 < count && !number.gap_after(i)) continue;
    groups.push_back(std::string_view(number.values).substr(begin, i + 1 - begin));
    begin = i + 1;
  }
  return groups;
}

/// "01/02/2024 10" or "01 2024 1000".
bool starts_with_date(const std::vector<std::string_view>& groups) {
  const auto is_year = [](std::string_view group) {
    return group.size() == 4 && (group.starts_with("19") || group.starts_with("20"));
  };
  if (groups.size() < 2 || groups[0].size() != 2) return false;
  return is_year(groups[1]) || (groups.size() > 2 && groups[1].size() == 2 && is_year(groups[2]));
}

/// "06000 06100".
bool is_two_postal_codes(const std::vector<std::string_view>& groups) {
  return groups.size() == 2 && groups[0].size() == 5;
}

/// "01/02/24 03/04": slashes separate every group of a number, or none.
bool mixes_slashes(std::u32string_view text, const Symbols& number, std::size_t count) {
  std::size_t gaps = 0;
  std::size_t slashes = 0;
  for (std::size_t i = 0; i + 1 < count; ++i) {
    if (!number.gap_after(i)) continue;
    ++gaps;
    const std::size_t begin = number.end(i + 1);
    const auto gap = text.substr(begin, number.positions[i + 1] - begin);
    if (gap.find(U'/') != gap.npos) ++slashes;
  }
  return slashes != 0 && slashes != gaps;
}

bool is_something_else(std::u32string_view text, const Symbols& number, std::size_t count) {
  const auto groups = groups_of(number, count);
  return starts_with_date(groups) || is_two_postal_codes(groups) ||
         mixes_slashes(text, number, count);
}

}  // namespace

std::size_t match_phone(std::u32string_view text, std::size_t at) {
  const bool plus = glyph_at(text, at) == U'+';
  if (!plus && !starts_number(text, at)) return 0;
  const std::size_t first = plus && glyph_at(text, at + 1) == U' ' ? at + 2 : at + (plus ? 1 : 0);

  const Symbols number = read_symbols(text, first, kLongest, is_digit, kSeparators);
  const std::size_t prefix = prefix_length(number.values, plus);
  const std::size_t count = prefix + kSubscriber;
  if (prefix == 0 || number.size() < count || number.values[prefix] == '0') return 0;
  if (is_digit(glyph_at(text, number.end(count)))) return 0;
  if (prefix == 1 && is_something_else(text, number, count)) return 0;
  return number.end(count) - at;
}

}  // namespace quesaco::privacy
