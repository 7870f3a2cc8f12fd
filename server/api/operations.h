#pragma once

#include <string_view>

#include "server/api/reply.h"
#include "server/site/live_site.h"
#include "server/visitor/context.h"

namespace quesaco::api {

/// Something that visitors may ask of a site, whatever the transport.
struct Operation {
  std::string_view name;    ///< "type" of a frame; what follows /api/ over HTTP
  std::string_view method;  ///< over HTTP: "GET" where it has no effect that matters
  Reply (*run)(site::LiveSite& site, const Json& request, const visitor::Context& context);
};

/// Null where there is none of that name. They are, with their replies:
/// - ask → {"type": "answer", "ref", …}, see answer_view()
/// - suggest → {"type": "suggestions", "entries": [{"id", "question"}]}
/// - entry → {"type": "answer", "ref", "band": "answer", "entries": [it]}
/// - feedback → {"type": "ok"}
/// - contact → {"type": "ok", "receipt"}
[[nodiscard]] const Operation* find_operation(std::string_view name);

}  // namespace quesaco::api
