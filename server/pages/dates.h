#pragma once

#include <string>
#include <string_view>

namespace quesaco::pages {

/// "2026-03-03" as "3 mars 2026", the first of a month as "1er"; anything else as it came.
[[nodiscard]] std::string french_date(std::string_view date);

}  // namespace quesaco::pages
