#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "engine/ranking/judgement.h"
#include "engine/result.h"

namespace quesaco::ranking {

/// Reads corpus/language/calibration.json, a list for general_for(). Fails (kEnvironment) where it
/// is missing or damaged.
[[nodiscard]] Result<std::vector<GeneralJudgements>> load_judgements(
    const std::filesystem::path& file);

[[nodiscard]] Result<void> save_judgements(std::span<const GeneralJudgements> general,
                                           const std::filesystem::path& file);

}  // namespace quesaco::ranking
