#include "server/cli/csv.h"

#include <algorithm>
#include <array>

namespace quesaco::cli {
namespace {

// A French Excel splits at semicolons only, since commas are in its numbers. `import` reads either.
constexpr char kSeparator = ';';

/// What begins a formula, also in the full width that Asian keyboards type, or hides what does.
constexpr std::array<std::string_view, 11> kFormula{"=",  "+",  "-",  "@",  "\t", "\r",
                                                    "\n", "＝", "＋", "－", "＠"};
/// What some spreadsheets drop from the beginning of a cell; the last is a no-break space.
constexpr std::array<std::string_view, 3> kDropped{" ", "\"", "\u00A0"};

bool is_formula(std::string_view cell) {
  const auto begins = [&cell](std::string_view mark) { return cell.starts_with(mark); };
  for (auto mark = kDropped.begin(); mark != kDropped.end();) {
    mark = std::ranges::find_if(kDropped, begins);
    if (mark != kDropped.end()) cell.remove_prefix(mark->size());
  }
  return std::ranges::any_of(kFormula, begins);
}

/// Quotes what a program set to another separator would split, too.
std::string quoted(const std::string& cell) {
  if (cell.find_first_of(";,\t\"\r\n") == std::string::npos) return cell;
  std::string result = "\"";
  for (const char c : cell) result.append(c == '"' ? 2 : 1, c);
  return result + '"';
}

}  // namespace

std::string csv_line(std::span<const std::string> cells) {
  std::string line;
  for (const std::string& cell : cells) {
    if (&cell != &cells.front()) line += kSeparator;
    line += quoted(is_formula(cell) ? "'" + cell : cell);
  }
  return line + "\r\n";
}

}  // namespace quesaco::cli
