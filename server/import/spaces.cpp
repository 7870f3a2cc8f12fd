#include "server/import/spaces.h"

#include <algorithm>

namespace quesaco::importing {
namespace {

constexpr std::string_view kSpaces = " \t\n\r\f";

}  // namespace

bool is_space(char c) { return kSpaces.find(c) != std::string_view::npos; }

bool is_blank(std::string_view text) { return std::ranges::all_of(text, is_space); }

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
  return text.substr(0, text.find_last_not_of(kSpaces) + 1);
}

std::string_view trimmed_lines(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kSpaces), text.size());
  const std::size_t line = text.substr(0, begin).find_last_of('\n') + 1;
  text.remove_prefix(line);
  return text.substr(0, text.find_last_not_of(kSpaces) + 1);
}

std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : trimmed(text)) {
    if (!is_space(c)) {
      line += c;
    } else if (line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

}  // namespace quesaco::importing
