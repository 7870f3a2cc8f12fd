#pragma once

#include <span>
#include <string>
#include <string_view>

namespace quesaco::api {

/// Whether a page of `origin` (an Origin header: scheme://host[:port]) may speak to a server that
/// it calls `host` (a Host header): pages of the server itself may, and those of the listed
/// origins. Compared exactly; "null" and anything that is not http(s) may not.
[[nodiscard]] bool is_allowed_origin(std::string_view origin, std::string_view host,
                                     std::span<const std::string> allowed);

}  // namespace quesaco::api
