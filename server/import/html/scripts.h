#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quesaco::importing {

/// The content of each <script type="application/ld+json"> of a page (UTF-8), behind as many line
/// ends as stand before it in the page: its lines have the page's numbers, up to the 65,535 that
/// libxml2 counts.
[[nodiscard]] std::vector<std::string> json_ld_scripts(std::string_view html);

}  // namespace quesaco::importing
