#pragma once

#include "server/api/reply.h"
#include "server/net/application.h"
#include "server/site/live_site.h"

namespace quesaco::api {

/// The protocol over HTTP: GET /api/welcome, GET /api/snapshot, POST /api/ask, GET /api/suggest?q=,
/// GET /api/entry?entry=, POST /api/feedback, POST /api/contact, and OPTIONS for pages of other
/// origins; GET /api/origin tells a page of any origin whether it may ask these: {"type": "origin",
/// "origin", "allowed"}.
[[nodiscard]] net::Response handle_api(site::LiveSite& site, const net::Request& request);

/// A refusal is never kept, whatever `cache_control` says of the reply.
[[nodiscard]] net::Response json_response(const Reply& reply,
                                          std::string_view cache_control = "no-store");

}  // namespace quesaco::api
