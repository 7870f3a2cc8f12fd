#pragma once

#include <cstddef>

#include "server/site/live_site.h"
#include "server/visitor/context.h"
#include "server/visitor/refusal.h"

namespace quesaco::visitor {

/// Longest values, in code points; all others are kLongestName.
inline constexpr std::size_t kLongestEmail = 254;  ///< RFC 5321
inline constexpr std::size_t kLongestMessage = 5000;
inline constexpr std::size_t kLongestConversation = 10'000;

/// Keeps a message for the site's team; it is on disk when the receipt is given. Name, e-mail,
/// message and consent must be there. The first field at fault is named.
[[nodiscard]] Outcome<store::Receipt> contact(site::LiveSite& site, const store::Contact& sent,
                                              const Context& context);

}  // namespace quesaco::visitor
