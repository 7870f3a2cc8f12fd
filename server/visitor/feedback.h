#pragma once

#include "server/site/live_site.h"
#include "server/visitor/context.h"
#include "server/visitor/refusal.h"

namespace quesaco::visitor {

/// Keeps an opinion; on disk when it returns. Entries that are not published are refused.
[[nodiscard]] Outcome<void> give_feedback(site::LiveSite& site, const store::Opinion& sent,
                                          const Context& context);

}  // namespace quesaco::visitor
