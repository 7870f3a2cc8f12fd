#pragma once

#include <functional>
#include <string_view>

namespace quesaco::net {

enum class Severity { kWarning, kError };

/// Receives one line (French) that the operator should read. Called from any thread, at any time
/// between Server::start() and the end of Server::stop(); must not throw.
using Log = std::function<void(Severity, std::string_view)>;

}  // namespace quesaco::net
