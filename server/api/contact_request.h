#pragma once

#include "server/api/reply.h"
#include "server/store/contacts.h"

namespace quesaco::api {

/// Longest values, in code points.
inline constexpr std::size_t kLongestName = 200;
inline constexpr std::size_t kLongestEmail = 254;  ///< RFC 5321
inline constexpr std::size_t kLongestMessage = 5000;
inline constexpr std::size_t kLongestConversation = 10'000;

/// The contact message of a request's JSON, checked; the first field at fault is named.
[[nodiscard]] tl::expected<store::Contact, ApiError> contact_of(const Json& request);

/// Whether mail can be sent there, as far as its form tells: one @ between a local part and a
/// domain with a dot, no spaces or control characters.
[[nodiscard]] bool is_email(std::string_view text);

}  // namespace quesaco::api
