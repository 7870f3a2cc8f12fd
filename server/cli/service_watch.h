#pragma once

#include <spdlog/logger.h>

#include <memory>
#include <thread>

#include "engine/engine.h"

namespace quesaco::cli {

/// Asks an embedding service that does not answer again every 10 seconds, and has the engine learn
/// what it missed, until the thread is stopped; `engine` lives longer.
[[nodiscard]] std::jthread watch_service(Engine& engine, std::shared_ptr<spdlog::logger> logger);

}  // namespace quesaco::cli
