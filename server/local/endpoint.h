#pragma once

#include <boost/asio/local/stream_protocol.hpp>
#include <filesystem>

#include "engine/result.h"

namespace quesaco::local {

/// The address of a Unix domain socket file. kEnvironment where the path is longer than the 107
/// bytes that the system takes.
[[nodiscard]] Result<boost::asio::local::stream_protocol::endpoint> endpoint_of(
    const std::filesystem::path& socket);

}  // namespace quesaco::local
