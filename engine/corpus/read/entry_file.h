#pragma once

#include <string>

#include "engine/corpus/loader.h"
#include "engine/corpus/read/located_json.h"
#include "engine/corpus/read/report.h"

namespace quesaco::corpus {

/// One of a theme file's entries, without its theme and section.
[[nodiscard]] Entry read_entry(const Node& node, Report& report);

/// Appends the entries of entries/<theme>.json, and their lines, to `loaded`.
void read_entry_file(const Node& root, const std::string& theme, Report& report, Loaded& loaded);

}  // namespace quesaco::corpus
