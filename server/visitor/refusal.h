#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "engine/result.h"

namespace quesaco::visitor {

/// What a visitor is told when something cannot be done.
struct Refusal {
  enum class Code {
    kUnreadable,   ///< not in the form of the protocol
    kUnknownType,  ///< no such request
    kBadField,     ///< missing, too long, unreadable or of the wrong type: see `field`
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

template <class T>
using Outcome = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(Refusal::Code code, std::string message,
                                                    std::string field = {}) {
  return tl::unexpected(Refusal{code, std::move(message), std::move(field)});
}

/// The store's message is for the visitor.
[[nodiscard]] inline tl::unexpected<Refusal> refused_by_store(const Error& error) {
  const bool input = error.kind == Error::Kind::kInput;
  return refuse(input ? Refusal::Code::kBadField : Refusal::Code::kStore, error.message);
}

}  // namespace quesaco::visitor
