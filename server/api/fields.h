#pragma once

#include <optional>
#include <string>

#include "server/api/reply.h"

namespace quesaco::api {

/// What a text field of a request may hold. Lengths are in code points, after trimming.
struct TextRule {
  const char* name;
  std::size_t longest;
  const char* missing;  ///< what the visitor is told where it is absent or empty
};

/// The trimmed text of a field that must be there.
[[nodiscard]] tl::expected<std::string, ApiError> required_text(const Json& request,
                                                                const TextRule& rule);

/// The trimmed text of a field that may be absent, null or empty.
[[nodiscard]] tl::expected<std::optional<std::string>, ApiError> optional_text(
    const Json& request, const TextRule& rule);

/// A field that is true, false, or absent.
[[nodiscard]] tl::expected<std::optional<bool>, ApiError> optional_flag(const Json& request,
                                                                        const char* name);

}  // namespace quesaco::api
