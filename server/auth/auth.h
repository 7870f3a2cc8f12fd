#pragma once

#include <cstdint>
#include <vector>

#include "server/auth/accounts.h"
#include "server/auth/passwords.h"
#include "server/auth/second_factor.h"
#include "server/auth/sessions.h"
#include "server/auth/throttle.h"
#include "server/store/store.h"

namespace quesaco::auth {

/// Who may use the staff console. Safe from any thread.
class Auth {
 public:
  /// Both must outlive it. Forgets sessions and links that have ended.
  Auth(store::Store& store, const store::Clock& clock);

  [[nodiscard]] Accounts& accounts() { return accounts_; }
  [[nodiscard]] Sessions& sessions() { return sessions_; }
  [[nodiscard]] SecondFactor& second_factor() { return second_factor_; }

  /// The newest entries of the audit, newest first; administrators only.
  [[nodiscard]] Outcome<std::vector<store::StoredAuditEntry>> audit(const Actor& by,
                                                                    std::int64_t count) const;

  /// Tells the audit what `by` did; on disk when it returns. See store::AuditEntry.
  [[nodiscard]] Outcome<void> record(const Actor& by, const std::string& action,
                                     const std::string& subject, const std::string& detail);

 private:
  store::Store& store_;
  Passwords passwords_;
  Throttle throttle_;
  Sessions sessions_;
  Accounts accounts_;
  SecondFactor second_factor_;
};

}  // namespace quesaco::auth
