#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "server/site/live_site.h"
#include "server/visitor/context.h"
#include "server/visitor/refusal.h"

namespace quesaco::visitor {

struct Suggestions {
  std::vector<std::string> entries;             ///< ids, the best first; at most five
  std::shared_ptr<const site::Published> view;  ///< that has them
};

/// Entries that fit what has been typed so far, which may be nothing.
[[nodiscard]] Outcome<Suggestions> suggest(site::LiveSite& site, const std::string& typed,
                                           const Context& context);

}  // namespace quesaco::visitor
