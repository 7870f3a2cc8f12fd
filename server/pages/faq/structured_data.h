#pragma once

#include "server/pages/entry_view.h"
#include "server/pages/html.h"

namespace quesaco::pages {

/// Every published entry as FAQPage (https://schema.org/FAQPage) in a script element of JSON-LD. A
/// myth's answer begins with its claim and verdict, and names its voices.
[[nodiscard]] Html structured_data(const RenderedCorpus& corpus);

}  // namespace quesaco::pages
