#pragma once

#include <optional>
#include <string>

#include "engine/result.h"
#include "server/store/accounts.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"

namespace quesaco::store {

/// Somebody who is signed in.
struct Session {
  std::string name;  ///< the account's
  Role role = Role::kReader;
  bool second_factor = false;  ///< whether the account has one
  std::string csrf;
  Clock::TimePoint created_at;
  Clock::TimePoint seen_at;  ///< as it was last written
};

/// Sessions, by the hash of their token. Safe from any thread.
class Sessions {
 public:
  Sessions(Executor& executor, const Clock& clock) : executor_(executor), clock_(clock) {}

  /// False, and nothing done, where the account is not active or its password is no longer the one
  /// hashed as `password_hash`: it was reset while it was being verified. The start of the session
  /// is recorded as `entry`.
  [[nodiscard]] Result<bool> open(const std::string& hash, const std::string& key,
                                  const std::string& csrf, const std::string& password_hash,
                                  const AuditEntry& entry);

  /// The session of an active account, however old.
  [[nodiscard]] Result<std::optional<Session>> find(const std::string& hash) const;

  /// It is in use now.
  [[nodiscard]] Result<void> seen(const std::string& hash);

  /// Ends all sessions of an account.
  [[nodiscard]] Result<void> end_all(const std::string& key, const AuditEntry& entry);

  /// Forgets sessions created, or last seen, at these times or before.
  [[nodiscard]] Result<void> purge(Clock::TimePoint created_by, Clock::TimePoint seen_by);

 private:
  Executor& executor_;
  const Clock& clock_;
};

}  // namespace quesaco::store
