#pragma once

#include <string>
#include <string_view>

#include "server/api/service.h"
#include "server/net/application.h"

namespace quesaco::api {

/// Answers one text frame of `quesaco.v1`: {"type", "id", …} → a reply with the same id. It lies
/// ready for a frame that is refused and for a question that was asked before. `service` must
/// outlive what is left to do.
[[nodiscard]] net::FrameReply answer_frame(Service& service, std::string_view frame);

/// An error frame for a frame that was not looked at; carries its id where it can be read.
[[nodiscard]] std::string decline_frame(std::string_view frame, const ApiError& error);

}  // namespace quesaco::api
