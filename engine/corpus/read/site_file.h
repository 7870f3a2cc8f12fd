#pragma once

#include <string>
#include <vector>

#include "engine/corpus/read/located_json.h"
#include "engine/corpus/read/report.h"
#include "engine/entry.h"

namespace quesaco::corpus {

/// site.json
[[nodiscard]] Site read_site_file(const Node& root, Report& report);

/// out_of_scope.json
[[nodiscard]] std::vector<std::string> read_out_of_scope_file(const Node& root, Report& report);

}  // namespace quesaco::corpus
