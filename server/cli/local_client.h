#pragma once

#include <nlohmann/json.hpp>

#include "server/cli/settings.h"

namespace quesaco::cli {

/// What the server that runs on settings.data replies to a request of server/api/local_api.h. Its
/// errors are given as they came.
[[nodiscard]] Result<nlohmann::ordered_json> ask_server(const Settings& settings,
                                                        const nlohmann::ordered_json& request);

}  // namespace quesaco::cli
