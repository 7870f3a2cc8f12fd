#pragma once

#include "server/store/sql/migrations.h"

namespace quesaco::store {

/// The store's migrations, oldest first. A published one never changes: add another, and a fixture
/// of its version beside the tests.
[[nodiscard]] std::span<const Migration> schema();

}  // namespace quesaco::store
