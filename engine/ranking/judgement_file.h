#pragma once

#include <filesystem>

#include "engine/ranking/judgement.h"

namespace quesaco::ranking {

/// Reads corpus/language/calibration.json. Fails (kEnvironment) where it is missing or damaged.
[[nodiscard]] Result<Judgements> load_judgements(const std::filesystem::path& file);

[[nodiscard]] Result<void> save_judgements(const Judgements& judgements,
                                           const std::filesystem::path& file);

}  // namespace quesaco::ranking
