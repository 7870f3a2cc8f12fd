#pragma once

#include <string>
#include <tl/expected.hpp>
#include <utility>

/// All text of the engine is UTF-8.
namespace quesaco {

/// A failure that the caller is expected to meet. `message` is one sentence that names the remedy.
struct Error {
  enum class Kind {
    kInput,        ///< the caller's data is at fault (exit code 1)
    kEnvironment,  ///< disk, weights, ports… (exit code 3)
  };
  Kind kind = Kind::kInput;
  std::string message;
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> input_error(std::string message) {
  return tl::unexpected(Error{Error::Kind::kInput, std::move(message)});
}

[[nodiscard]] inline tl::unexpected<Error> environment_error(std::string message) {
  return tl::unexpected(Error{Error::Kind::kEnvironment, std::move(message)});
}

}  // namespace quesaco
