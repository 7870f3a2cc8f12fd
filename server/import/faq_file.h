#pragma once

#include <cstddef>
#include <filesystem>
#include <tl/expected.hpp>
#include <vector>

#include "engine/corpus/issue.h"
#include "engine/corpus/loader.h"

namespace quesaco::importing {

inline constexpr std::size_t kMaxImportBytes = std::size_t{64} << 20;

/// Reads a FAQ, whatever the name of its file: CSV (see csv/table.h), JSON-LD that holds a FAQPage
/// (see json_ld.h), or an HTML page that holds such JSON-LD. On failure gives every error found, in
/// the order of lines.
[[nodiscard]] tl::expected<corpus::Loaded, std::vector<corpus::Issue>> read_faq_file(
    const std::filesystem::path& file);

}  // namespace quesaco::importing
