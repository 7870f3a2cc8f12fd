#pragma once

#include <cstddef>

#include "server/net/application.h"

namespace quesaco::api {

/// Bytes below which a body goes as it is: it fits into a packet or two.
inline constexpr std::size_t kSmallestCompressed = 2048;

/// Compresses text that was made for this request, with gzip, where the request accepts that. What
/// has an ETag is left alone (the tag names these bytes), and so is what has a coding, or goes on.
[[nodiscard]] net::Response compressed(net::Response response, const net::Request& request);

}  // namespace quesaco::api
