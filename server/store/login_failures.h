#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/result.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"

namespace quesaco::store {

/// How often signing in has failed.
struct Failures {
  std::int64_t count = 0;
  Clock::TimePoint last_at;
};

/// A failure that was counted of a subject.
struct CountedFailure {
  std::string subject;
  Clock::TimePoint at;
  Clock::TimePoint before_at;  ///< of the subject's last one until then, if it had any
};

/// Failures to sign in, by subject: an account, whether there is one of that name or not, or an
/// address. Safe from any thread.
class LoginFailures {
 public:
  using Duration = Clock::TimePoint::duration;
  /// Until when nobody may try again after such failures.
  using Policy = std::function<Clock::TimePoint(const Failures&)>;

  struct Attempt {
    Duration wait{};                      ///< until it may be made; zero: it may now
    std::vector<CountedFailure> counted;  ///< one of each subject; none where it must wait
  };

  LoginFailures(Executor& executor, const Clock& clock) : executor_(executor), clock_(clock) {}

  /// Counts a failure of each subject, before it is known whether it is one: of many who try at the
  /// same time, none passes uncounted. Where one of them may not try yet, it counts nothing and
  /// gives the longest time to wait. Failures of `memory` ago and older are forgotten.
  [[nodiscard]] Result<Attempt> attempt(const std::vector<std::string>& subjects,
                                        const Policy& policy, Duration memory);

  /// They were none: each subject's last failure is again the one before, unless another has come
  /// since.
  [[nodiscard]] Result<void> take_back(const std::vector<CountedFailure>& counted);

  /// Forgets all of a subject's.
  [[nodiscard]] Result<void> forget(const std::string& subject);

 private:
  Executor& executor_;
  const Clock& clock_;
};

}  // namespace quesaco::store
