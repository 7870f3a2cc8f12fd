#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/result.h"
#include "server/store/revisions.h"

namespace quesaco::site {

/// New revisions of as few entries as possible, which put those of `theme` in the order of `ids`.
/// kInput where these are not the theme's, each once.
[[nodiscard]] Result<std::vector<store::Draft>> plan_order(std::span<const store::Revision> current,
                                                           const std::string& theme,
                                                           const std::vector<std::string>& ids);

}  // namespace quesaco::site
