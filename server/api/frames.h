#pragma once

#include <string>
#include <string_view>

#include "server/api/reply.h"
#include "server/net/application.h"
#include "server/site/live_site.h"
#include "server/visitor/context.h"

namespace quesaco::api {

/// Answers one text frame of `quesaco.v1`: {"type", "id", …} → a reply with the same id. It lies
/// ready for a frame that is refused and for a question that was asked before. `site` must outlive
/// what is left to do.
[[nodiscard]] net::FrameReply answer_frame(site::LiveSite& site, std::string_view frame,
                                           const visitor::Context& context);

/// An error frame for a frame that was not looked at; carries its id where it can be read.
[[nodiscard]] std::string decline_frame(std::string_view frame, const Refusal& refusal);

}  // namespace quesaco::api
