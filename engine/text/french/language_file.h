#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/result.h"

namespace quesaco::text::french {

/// Reads a data file of corpus/language. Errors: unreadable; not JSON (with the line); a key that
/// stands twice in one object, of which JSON would silently keep one.
[[nodiscard]] Result<nlohmann::json> read_language_file(const std::filesystem::path& file);

/// The error for content of another form than the file needs; `remedy` is a French clause.
[[nodiscard]] tl::unexpected<Error> form_error(const std::filesystem::path& file,
                                               const std::string& fault, const std::string& remedy);

}  // namespace quesaco::text::french
