#pragma once

#include <span>
#include <string_view>

#include "server/store/clock.h"
#include "server/store/sql/connection.h"

namespace quesaco::store {

/// One step of the schema: statements that lead from the version before to the next.
using Migration = std::span<const std::string_view>;

/// Brings the database to version `migrations.size()`, each step in its own transaction. A newer
/// database is refused as it is: this program does not know what it holds.
[[nodiscard]] Result<void> migrate(Connection& connection, std::span<const Migration> migrations,
                                   const Clock& clock);

}  // namespace quesaco::store
