#include "server/pages/dates.h"

#include <array>
#include <charconv>

namespace quesaco::pages {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"janvier",   "février", "mars",     "avril",
                                                   "mai",       "juin",    "juillet",  "août",
                                                   "septembre", "octobre", "novembre", "décembre"};

/// A number of digits alone, or 0.
unsigned number(std::string_view digits) {
  unsigned value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : 0;
}

}  // namespace

std::string french_date(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::string(date);
  const unsigned year = number(date.substr(0, 4));
  const unsigned month = number(date.substr(5, 2));
  const unsigned day = number(date.substr(8, 2));
  if (year == 0 || month == 0 || month > 12 || day == 0 || day > 31) return std::string(date);
  const std::string first = day == 1 ? "1er" : std::to_string(day);
  return first + ' ' + std::string(kMonths[month - 1]) + ' ' + std::to_string(year);
}

}  // namespace quesaco::pages
