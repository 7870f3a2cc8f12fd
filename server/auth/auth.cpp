#include "server/auth/auth.h"

namespace quesaco::auth {

Auth::Auth(store::Store& store, const store::Clock& clock)
    : store_(store),
      throttle_(store.login_failures()),
      sessions_(store, clock, passwords_, throttle_),
      accounts_(store, clock, passwords_, sessions_),
      second_factor_(store, clock, sessions_) {
  sessions_.purge();
}

Outcome<std::vector<store::StoredAuditEntry>> Auth::audit(const Actor& by,
                                                          std::int64_t count) const {
  return only_administrators(by).and_then([&] { return from_store(store_.audit().latest(count)); });
}

Outcome<void> Auth::record(const Actor& by, const std::string& action, const std::string& subject,
                           const std::string& detail) {
  return from_store(store_.audit().record({by.name, action, subject, detail}));
}

}  // namespace quesaco::auth
