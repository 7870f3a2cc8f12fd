#pragma once

#include <filesystem>
#include <set>
#include <span>
#include <string>

#include "engine/index/documents.h"
#include "engine/result.h"

namespace quesaco::index {

/// Writes the Xapian databases of `documents` into the new folder `directory`, verifies and
/// seals them.
/// Fails (kEnvironment) where the disk does.
[[nodiscard]] Result<void> build_index(std::span<const Document> documents,
                                       const std::filesystem::path& directory);

/// Writes into the new folder `directory` the databases of `from`, in which the texts of the
/// entries `changed` ("" for those that have no answer here) were `before` and are `after`: all
/// texts of theirs, those that they share with others too. What it gives is what build_index()
/// would, but for the order of documents. Fails (kEnvironment) where the disk does, or where
/// `from` is damaged: build the index anew.
[[nodiscard]] Result<void> update_index(const std::filesystem::path& from,
                                        const std::set<std::string>& changed,
                                        std::span<const Document> before,
                                        std::span<const Document> after,
                                        const std::filesystem::path& directory);

}  // namespace quesaco::index
