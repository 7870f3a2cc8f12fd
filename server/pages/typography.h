#pragma once

#include <string>
#include <string_view>

#include "server/pages/html.h"

namespace quesaco::pages {

/// `text` with the French spaces that no line may break at: narrow (U+202F) before ; ! ?, full
/// (U+00A0) before : and inside « ». Only where a space stands already. For headings, where a "?"
/// alone on a line shows; answers are served as they were written.
[[nodiscard]] std::string typeset(std::string_view text);

/// typeset(text) between « and ».
[[nodiscard]] Html in_guillemets(std::string_view text);

}  // namespace quesaco::pages
