#include "engine/corpus/shape.h"

#include <algorithm>
#include <charconv>

namespace quesaco::corpus {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool is_id_character(char c) { return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-'; }

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// What follows http:// or https://; empty if nothing does.
std::string_view after_scheme(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (text.starts_with(scheme)) return text.substr(scheme.size());
  }
  return {};
}

constexpr std::string_view kBlanks = " \t\n\v\f\r";

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_id_character) &&
         text.front() != '-' && text.back() != '-' && text.find("--") == std::string_view::npos;
}

std::optional<std::chrono::year_month_day> parse_date(std::string_view text) {
  constexpr std::string_view kForm = "dddd-dd-dd";
  const bool fits = std::equal(
      text.begin(), text.end(), kForm.begin(), kForm.end(),
      [](char c, char expected) { return expected == 'd' ? is_digit(c) : c == expected; });
  if (!fits) return std::nullopt;
  const std::chrono::year year(number(text.substr(0, 4)));
  const std::chrono::month month(static_cast<unsigned>(number(text.substr(5, 2))));
  const std::chrono::day day(static_cast<unsigned>(number(text.substr(8, 2))));
  if (!month.ok() || !day.ok()) return std::nullopt;
  return year / month / day;
}

bool is_web_address(std::string_view text) {
  const std::string_view rest = after_scheme(text);
  return !rest.empty() && rest.find_first_of(kBlanks) == std::string_view::npos;
}

bool is_origin(std::string_view text) {
  return is_web_address(text) && after_scheme(text).find('/') == std::string_view::npos;
}

bool is_colour(std::string_view text) {
  return text.size() == 7 && text.front() == '#' &&
         std::all_of(text.begin() + 1, text.end(), is_hex_digit);
}

}  // namespace quesaco::corpus
