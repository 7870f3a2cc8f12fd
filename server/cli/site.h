#pragma once

#include <memory>
#include <string_view>

#include "engine/corpus/loader.h"
#include "engine/engine.h"
#include "server/cli/settings.h"

namespace quesaco::cli {

/// Reads the site's corpus. On failure every error stands on standard error, with file and line.
[[nodiscard]] Result<corpus::Loaded> load_site(const Settings& settings);

/// One line on standard error, rewritten; silent where that is a file or a pipe.
void show_progress(std::string_view step, std::size_t done, std::size_t total);

/// What compares meanings; null where the weights are missing, which is said on standard error.
/// `on_service` hears of an embedding service in its stead.
[[nodiscard]] Result<std::shared_ptr<const semantic::Embedder>> make_embedder(
    const Settings& settings, semantic::ServiceListener on_service = {});

/// An engine without a corpus.
[[nodiscard]] Result<std::unique_ptr<Engine>> make_engine(
    const Settings& settings, std::shared_ptr<const semantic::Embedder> embedder);

/// An engine that has learned the site's corpus, with progress on a terminal.
[[nodiscard]] Result<std::unique_ptr<Engine>> open_engine(const Settings& settings);

}  // namespace quesaco::cli
