#pragma once

#include <filesystem>

#include "engine/ranking/model.h"
#include "engine/result.h"

namespace quesaco::ranking {

/// Changes whenever models of an earlier program cannot be used any more: when their format does,
/// or the analysis or features that they were learned with.
inline constexpr int kModelFormat = 6;

/// Both fail with kEnvironment; load also where the file is damaged or of another format.
[[nodiscard]] Result<void> save_model(const Model& model, const std::filesystem::path& file);
[[nodiscard]] Result<Model> load_model(const std::filesystem::path& file);

}  // namespace quesaco::ranking
