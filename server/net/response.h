#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "server/net/application.h"

namespace quesaco::net {

/// How the request asked to be answered.
struct Delivery {
  bool keep_alive = false;
  bool without_body = false;  ///< HEAD
};

/// One sentence as text, for a request that never reaches the application.
[[nodiscard]] Response plain_text(unsigned status, std::string sentence);

/// Throws std::invalid_argument if a status or a header could not be sent as it is: such an error
/// of the application would let a visitor's text write headers.
void check(const Response& response);

/// The bytes of a checked response (RFC 9112); `now` is its Date.
[[nodiscard]] std::string serialize(const Response& response, Delivery delivery,
                                    std::chrono::sys_seconds now);

}  // namespace quesaco::net
