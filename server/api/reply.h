#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <tl/expected.hpp>

namespace quesaco::api {

using Json = nlohmann::ordered_json;

/// What a visitor is told when something cannot be done.
struct ApiError {
  enum class Code {
    kBadJson,      ///< not a JSON object
    kUnknownType,  ///< no such request
    kBadField,     ///< missing, too long or of the wrong type: see `field`
    kQuestion,     ///< empty, too long, or without a letter or digit
    kNotFound,
    kOrigin,  ///< asked from a page that may not
    kMethod,
    kBusy,
    kTooFast,
    kStore,  ///< nothing could be written: try again later
    kInternal,
  };
  Code code = Code::kInternal;
  std::string message;     ///< a French sentence that says what to do
  std::string field = {};  ///< the field at fault, if any
};

/// A JSON object without its `id`.
using Reply = tl::expected<Json, ApiError>;

[[nodiscard]] inline tl::unexpected<ApiError> refuse(ApiError::Code code, std::string message,
                                                     std::string field = {}) {
  return tl::unexpected(ApiError{code, std::move(message), std::move(field)});
}

/// How the protocol spells a code, e.g. "unknown_type".
[[nodiscard]] std::string_view name_of(ApiError::Code code);

/// The status of an HTTP reply that says so.
[[nodiscard]] unsigned http_status(ApiError::Code code);

/// {"type": "error", "code", "message"} and "field" where there is one.
[[nodiscard]] Json to_json(const ApiError& error);

}  // namespace quesaco::api
