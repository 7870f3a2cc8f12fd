#pragma once

#include <filesystem>
#include <span>

#include "engine/index/documents.h"

namespace quesaco::index {

/// Writes the Xapian databases of `documents` into the new folder `directory`, and verifies them.
/// Words that visitors' typing slips may be corrected to are those of questions and answers, not of
/// wordings, which hold slips on purpose. Fails (kEnvironment) where the disk does.
[[nodiscard]] Result<void> build_index(std::span<const Document> documents,
                                       const std::filesystem::path& directory);

}  // namespace quesaco::index
