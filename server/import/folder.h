#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "engine/result.h"

namespace quesaco::importing {

/// Writes `files`, contents by relative path, as the new folder `dir`: all of them or, on failure,
/// nothing. Fails (kInput) where `dir` exists and is not an empty folder, and (kEnvironment) where
/// it cannot be written.
[[nodiscard]] Result<void> write_folder(const std::map<std::string, std::string>& files,
                                        const std::filesystem::path& dir);

}  // namespace quesaco::importing
