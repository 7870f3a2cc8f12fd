#pragma once

#include <cstddef>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>

#include "server/auth/refusal.h"

namespace quesaco::auth {

/// Whether somebody called `name` may choose this password: kShortestPassword to kLongestPassword
/// code points, not the name and none of the commonest, whatever their case.
[[nodiscard]] Outcome<void> check_new_password(std::string_view password, std::string_view name);

inline constexpr std::size_t kShortestPassword = 12;
inline constexpr std::size_t kLongestPassword = 128;

/// Argon2id (RFC 9106) with 64 MiB and two passes, tens of milliseconds each. Two at most are
/// computed at once, and others wait: whoever floods the sign-in takes neither the machine's memory
/// nor all its cores. Safe from any thread.
class Passwords {
 public:
  Passwords();

  /// In the form "$argon2id$v=19$m=…".
  [[nodiscard]] std::string hash(std::string_view password);

  /// Whether `hash` is the password's. Without a hash it is not, after as much work.
  [[nodiscard]] bool verify(const std::optional<std::string>& hash, std::string_view password);

 private:
  static constexpr std::ptrdiff_t kAtOnce = 2;

  std::counting_semaphore<kAtOnce> free_{kAtOnce};
  const std::string nobodys_;  ///< the hash of a password that nobody knows
};

}  // namespace quesaco::auth
