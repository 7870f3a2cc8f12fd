#pragma once

#include <algorithm>
#include <chrono>

namespace quesaco::net {

/// Allows a burst, then a steady rate. Not thread-safe.
class TokenBucket {
 public:
  using Time = std::chrono::steady_clock::time_point;

  /// Starts full: `burst` tokens, refilled by `per_second` up to `burst`.
  TokenBucket(double burst, double per_second, Time now)
      : burst_(burst), per_second_(per_second), tokens_(burst), filled_(now) {}

  /// Takes one token, or says that none is left.
  [[nodiscard]] bool take(Time now) {
    const std::chrono::duration<double> elapsed = now - filled_;
    tokens_ = std::min(burst_, tokens_ + elapsed.count() * per_second_);
    filled_ = now;
    if (tokens_ < 1) return false;
    tokens_ -= 1;
    return true;
  }

 private:
  double burst_;
  double per_second_;
  double tokens_;
  Time filled_;
};

}  // namespace quesaco::net
