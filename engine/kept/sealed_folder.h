#pragma once

#include <filesystem>

#include "engine/result.h"

/// A folder that others than us write into, verified as a sealed file is. All failures are
/// kEnvironment.
namespace quesaco::kept {

/// Writes the file `seal` into `folder`: the name, size and checksum of every other file in it and
/// in its folders.
[[nodiscard]] Result<void> seal_folder(const std::filesystem::path& folder);

/// Fails unless `folder` holds those files as they were, and no others. Reads them all.
[[nodiscard]] Result<void> verify_folder(const std::filesystem::path& folder);

}  // namespace quesaco::kept
