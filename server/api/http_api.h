#pragma once

#include "server/api/service.h"
#include "server/net/application.h"

namespace quesaco::api {

/// The protocol over HTTP: POST /api/ask, GET /api/suggest?q=, GET /api/entry?entry=, POST
/// /api/feedback, POST /api/contact, and OPTIONS for pages of other origins.
[[nodiscard]] net::Response handle_api(Service& service, const net::Request& request);

[[nodiscard]] net::Response json_response(const Reply& reply);

}  // namespace quesaco::api
