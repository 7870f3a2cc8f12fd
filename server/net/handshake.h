#pragma once

#include <optional>
#include <string_view>

#include "server/net/application.h"
#include "server/net/framing.h"

namespace quesaco::net {

inline constexpr std::string_view kWebSocketPath = "/ws";
inline constexpr std::string_view kSubprotocol = "quesaco.v1";

/// Why a request for kWebSocketPath may not become a WebSocket, if so. The key and the version are
/// left to Beast.
[[nodiscard]] std::optional<Response> refuse_upgrade(const HeadMessage& request,
                                                     const Application& application);

/// Whether the client named subprotocols to choose from; then the reply must name ours.
[[nodiscard]] bool offers_subprotocols(const HeadMessage& request);

}  // namespace quesaco::net
