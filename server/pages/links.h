#pragma once

#include <optional>
#include <string_view>

#include "server/pages/html.h"

namespace quesaco::pages {

/// The opening <a> of a link that leaves our pages, in a new tab that learns nothing of the old
/// one; of a telephone number in this tab, since browsers inside other apps open no new one for a
/// call; nothing unless `url` begins with http:, https:, mailto: or tel:. `url` is taken as
/// decoded, so that no entity can hide its scheme.
[[nodiscard]] std::optional<Html> link_start(std::string_view url);

}  // namespace quesaco::pages
