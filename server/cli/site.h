#pragma once

#include <memory>

#include "engine/corpus/loader.h"
#include "engine/engine.h"
#include "server/cli/settings.h"

namespace quesaco::cli {

/// Reads the site's corpus. On failure every error stands on standard error, with file and line.
[[nodiscard]] Result<corpus::Loaded> load_site(const Settings& settings);

/// Opens the engine on the site's corpus, with progress on a terminal, and says on standard error
/// where it runs without meaning. `on_service` hears of an embedding service in its stead.
[[nodiscard]] Result<std::unique_ptr<Engine>> open_engine(
    const Settings& settings, semantic::ServiceListener on_service = {});

}  // namespace quesaco::cli
