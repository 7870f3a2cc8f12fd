#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

#include "server/visitor/refusal.h"

namespace quesaco::api {

using Json = nlohmann::ordered_json;
using visitor::Refusal;

/// A JSON object without its `id`.
using Reply = visitor::Outcome<Json>;

/// How the protocol spells a code, e.g. "unknown_type".
[[nodiscard]] std::string_view name_of(Refusal::Code code);

/// The status of an HTTP reply that says so.
[[nodiscard]] unsigned http_status(Refusal::Code code);

/// {"type": "error", "code", "message"} and "field" where there is one.
[[nodiscard]] Json to_json(const Refusal& refusal);

}  // namespace quesaco::api
