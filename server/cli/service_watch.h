#pragma once

#include <spdlog/logger.h>

#include <memory>
#include <thread>

#include "engine/engine.h"
#include "server/site/live_site.h"

namespace quesaco::cli {

/// Asks an embedding service that does not answer again every 10 seconds, has the engine learn what
/// it missed, and publishes that, until the thread is stopped; `engine` and `site` live longer.
[[nodiscard]] std::jthread watch_service(Engine& engine, site::LiveSite& site,
                                         std::shared_ptr<spdlog::logger> logger);

}  // namespace quesaco::cli
