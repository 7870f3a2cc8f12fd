#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/api/service.h"

namespace quesaco::api {

/// Answers one text frame of `quesaco.v1`: {"type", "id", …} → a reply with the same id.
[[nodiscard]] std::string answer_frame(Service& service, std::string_view frame);

/// The same where the reply lies ready: a question that was asked before. Nothing for other frames.
[[nodiscard]] std::optional<std::string> recall_frame(Service& service, std::string_view frame);

/// An error frame for a frame that was not looked at; carries its id where it can be read.
[[nodiscard]] std::string decline_frame(std::string_view frame, const ApiError& error);

}  // namespace quesaco::api
