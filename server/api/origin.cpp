#include "server/api/origin.h"

#include <algorithm>

namespace quesaco::api {

bool is_allowed_origin(std::string_view origin, std::string_view host,
                       std::span<const std::string> allowed) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!origin.starts_with(scheme)) continue;
    // Behind a proxy that adds TLS the server cannot know its own scheme, so both will do.
    return (!host.empty() && origin.substr(scheme.size()) == host) ||
           std::ranges::find(allowed, origin) != allowed.end();
  }
  return false;
}

}  // namespace quesaco::api
