#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "server/local/peer.h"

namespace quesaco::local {

/// Bytes of a request, without the line end; a connection that sends more is closed. A reply has
/// no limit: it is the server's own, and a list of messages may be long.
inline constexpr std::size_t kMaxRequest = std::size_t{16} * 1024 * 1024;

/// Answers a request: both are JSON objects in UTF-8 without a line break. Called on worker
/// threads, up to four at a time; may take its time. If it throws, that is logged, and the
/// connection closed without a reply.
using Handler = std::function<std::string(const std::string& request, const Peer& peer)>;

}  // namespace quesaco::local
