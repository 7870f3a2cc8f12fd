#include "server/store/sessions.h"

namespace quesaco::store {

Result<bool> Sessions::open(const std::string& hash, const std::string& key,
                            const std::string& csrf, const std::string& password_hash,
                            const AuditEntry& entry) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) -> Result<bool> {
    const auto opened = connection.execute(
        "INSERT INTO sessions (hash, account, csrf, created_at, seen_at) "
        "SELECT ?, account, ?, ?, ? FROM accounts "
        "WHERE account = ? AND active = 1 AND password_hash = ? RETURNING hash",
        {hash, csrf, now, now, key, password_hash});
    if (!opened) return tl::unexpected(opened.error());
    if (opened->empty()) return false;
    return record(connection, entry, now).map([] { return true; });
  });
}

Result<std::optional<Session>> Sessions::find(const std::string& hash) const {
  return executor_.run([&](Connection& connection) {
    return connection
        .execute(
            "SELECT a.name, a.role, a.totp_secret, s.csrf, s.created_at, s.seen_at FROM sessions s "
            "JOIN accounts a ON a.account = s.account WHERE s.hash = ? AND a.active = 1",
            {hash})
        .map([](const Rows& rows) -> std::optional<Session> {
          if (rows.empty()) return std::nullopt;
          const Values& row = rows.front();
          // A role that only a newer program knows may at least read.
          return Session{text(row[0]),
                         role_named(text(row[1])).value_or(Role::kReader),
                         optional_text(row[2]).has_value(),
                         text(row[3]),
                         from_iso8601(text(row[4])),
                         from_iso8601(text(row[5]))};
        });
  });
}

Result<void> Sessions::seen(const std::string& hash) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return run(connection, "UPDATE sessions SET seen_at = ? WHERE hash = ?", {now, hash});
  });
}

Result<void> Sessions::end_all(const std::string& key, const AuditEntry& entry) {
  return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
    return run(connection, "DELETE FROM sessions WHERE account = ?", {key}).and_then([&] {
      return record(connection, entry, now);
    });
  });
}

Result<void> Sessions::purge(Clock::TimePoint created_by, Clock::TimePoint seen_by) {
  return executor_.run([&](Connection& connection) {
    return run(connection, "DELETE FROM sessions WHERE created_at <= ? OR seen_at <= ?",
               {to_iso8601(created_by), to_iso8601(seen_by)});
  });
}

}  // namespace quesaco::store
