#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "server/auth/refusal.h"
#include "server/store/login_failures.h"

namespace quesaco::auth {

/// How long to wait after the last of so many failures: not at all after the first four, 1 s after
/// the fifth, and twice as long after each further one, 15 minutes at most.
[[nodiscard]] std::chrono::seconds wait_after(std::int64_t failures);

/// Whom an IP address stands for: an IPv6 address for its /64, which one subscriber has whole; one
/// that maps IPv4 for that.
[[nodiscard]] std::string network_of(const std::string& address);

/// Holds up whoever guesses passwords: by account and by address, each by itself. Failures are
/// forgotten after 24 hours. Safe from any thread.
class Throttle {
 public:
  /// One that may be made.
  struct Try {
    std::string account;
    std::vector<store::CountedFailure> counted;
  };

  explicit Throttle(store::LoginFailures& failures) : failures_(failures) {}

  /// To be asked before a try is looked at, and counts it as a failure until told otherwise.
  /// `account` is an account_key(), of an account that exists or not; an empty address is none.
  [[nodiscard]] Outcome<Try> attempt(const std::string& account, const std::string& address);

  /// The try was right as far as it went, but led nowhere: it counts for nothing, and nobody waits
  /// longer for it.
  [[nodiscard]] Outcome<void> take_back(const Try& made);

  /// The try was right: the account's failures are forgotten, and the address's stay.
  [[nodiscard]] Outcome<void> succeeded(const Try& made);

 private:
  store::LoginFailures& failures_;
};

}  // namespace quesaco::auth
