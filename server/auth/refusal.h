#pragma once

#include <chrono>
#include <string>
#include <tl/expected.hpp>
#include <utility>

#include "engine/result.h"

namespace quesaco::auth {

/// What a member of the staff is told when something cannot be done.
struct Refusal {
  enum class Code {
    kWrong,       ///< name or password, which of them is not told; or the code: see `field`
    kCodeNeeded,  ///< name and password are right, and the account has a second factor
    kThrottled,   ///< too many failures: see `wait`
    kSignedOut,   ///< there is no such session, or it has ended
    kForbidden,   ///< not with this role
    kBadField,    ///< see `field`
    kNotFound,    ///< no such account
    kLink,        ///< used, expired or never given
    kConflict,    ///< with how things stand
    kStore,       ///< nothing could be written: try again later
  };
  Code code = Code::kStore;
  std::string message;           ///< a French sentence that says what to do
  std::string field = {};        ///< the field at fault, if any
  std::chrono::seconds wait{0};  ///< before the next try
};

template <class T>
using Outcome = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(Refusal::Code code, std::string message,
                                                    std::string field = {}) {
  return tl::unexpected(Refusal{code, std::move(message), std::move(field)});
}

[[nodiscard]] inline tl::unexpected<Refusal> signed_out() {
  return refuse(Refusal::Code::kSignedOut,
                "Votre session est terminée : connectez-vous de nouveau.");
}

/// What the store gave; its message is for the staff.
template <class T>
[[nodiscard]] Outcome<T> from_store(Result<T> result) {
  return std::move(result).map_error(
      [](const Error& error) { return Refusal{Refusal::Code::kStore, error.message}; });
}

}  // namespace quesaco::auth
