#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/corpus/read/report.h"

namespace quesaco::importing {

/// A row of a table; it spans several lines of the file where a quoted cell does.
struct Record {
  int line = 0;  ///< of the file, where it begins
  std::vector<std::string> cells;
};

/// Reads CSV (RFC 4180) whose lines end in "\n"; empty lines are passed over. A quotation mark
/// inside a cell that does not begin with one is a character like any other, as in Excel. Reports a
/// quoted cell that does not end, and text behind one that does.
[[nodiscard]] std::vector<Record> read_records(std::string_view csv, char separator,
                                               corpus::Report& report);

}  // namespace quesaco::importing
