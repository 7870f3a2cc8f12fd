#pragma once

#include <filesystem>
#include <memory>

#include "server/store/sql/connection.h"

namespace quesaco::store {

/// Opens the SQLite database in `file`, which is created, readable by its owner only, where there
/// is none. Commits are on disk when they return.
[[nodiscard]] Result<std::unique_ptr<Connection>> open_sqlite(const std::filesystem::path& file);

}  // namespace quesaco::store
