#pragma once

#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "engine/result.h"
#include "server/store/revisions.h"

namespace quesaco::staff {

/// Somebody else has changed what is to be saved.
struct Conflict {
  store::Revision theirs;            ///< the newest
  std::vector<std::string> changed;  ///< fields that they changed; see site::changed_fields()
};

/// What a member of the staff is told when something cannot be done.
struct Refusal {
  enum class Code {
    kInput,     ///< what was given breaks a rule
    kNotFound,  ///< no such thing, or no longer
    kConflict,  ///< see `conflict`; nothing was saved
    kFailed,    ///< nothing could be done: try again later
  };
  Code code = Code::kFailed;
  std::string message;  ///< French: what to do, a line for each mistake
  std::optional<Conflict> conflict{};
};

template <class T>
using Outcome = tl::expected<T, Refusal>;

[[nodiscard]] inline tl::unexpected<Refusal> refuse(Refusal::Code code, std::string message) {
  return tl::unexpected(Refusal{code, std::move(message)});
}

/// An error of the rooms below; its message is for the staff.
[[nodiscard]] inline tl::unexpected<Refusal> refused(const Error& error) {
  return refuse(error.kind == Error::Kind::kInput ? Refusal::Code::kInput : Refusal::Code::kFailed,
                error.message);
}

}  // namespace quesaco::staff
