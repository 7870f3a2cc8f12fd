#pragma once

#include <string_view>
#include <vector>

#include "engine/corpus/read/report.h"
#include "server/import/draft.h"

namespace quesaco::importing {

/// Reads CSV separated by ",", ";" or tabs, whose first line names the columns: question and
/// answer, and if there are any id, section, alternatives (split by "|") and source, in any order,
/// case and spacing. The apostrophe that guards a cell from being run as a formula ('=, '+, '-, '@)
/// is taken off; rows without text are passed over. Reports every mistake.
[[nodiscard]] std::vector<Draft> read_table(std::string_view csv, corpus::Report& report);

}  // namespace quesaco::importing
