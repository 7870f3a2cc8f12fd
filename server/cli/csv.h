#pragma once

#include <span>
#include <string>
#include <string_view>

namespace quesaco::cli {

/// Goes before the first line: without it Excel takes UTF-8 for the system's code page.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// One line of a table for spreadsheets (RFC 4180, but separated by semicolons), with its CRLF. A
/// cell that a spreadsheet would run as a formula gets an apostrophe in front, which makes it text
/// (OWASP, "CSV Injection").
[[nodiscard]] std::string csv_line(std::span<const std::string> cells);

}  // namespace quesaco::cli
