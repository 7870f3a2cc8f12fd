#pragma once

#include <filesystem>
#include <string>

#include "engine/result.h"

namespace quesaco::local {

/// Asks the server that listens on `socket`, and waits for its reply for as long as it lives: both
/// are JSON objects in UTF-8 without a line break. kInput where the request is longer than
/// kMaxRequest; kEnvironment where no server listens, where this account may not speak to it, and
/// where it ends before it has replied.
[[nodiscard]] Result<std::string> local_call(const std::filesystem::path& socket,
                                             const std::string& request);

}  // namespace quesaco::local
