#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "server/api/reply.h"

namespace quesaco::api {

/// The JSON object that `text` is; nothing where it is broken or another value. What is nested
/// deeper than kDeepest is dropped: no request has more than two levels.
[[nodiscard]] std::optional<Json> parse_object(std::string_view text);

inline constexpr int kDeepest = 8;

/// A member that is text; empty where it is absent or another value.
[[nodiscard]] std::string text_of(const Json& object, const char* name);

/// JSON as it is sent. Broken UTF-8, which only a defect could leave, becomes U+FFFD.
[[nodiscard]] std::string to_text(const Json& json);

}  // namespace quesaco::api
