#include "server/store/login_failures.h"

#include <algorithm>

namespace quesaco::store {
namespace {

Result<Failures> failures_of(Connection& connection, const std::string& subject) {
  return connection
      .execute("SELECT count, last_at FROM login_failures WHERE subject = ?", {subject})
      .map([](const Rows& rows) {
        return rows.empty() ? Failures()
                            : Failures{integer(rows[0][0]), from_iso8601(text(rows[0][1]))};
      });
}

Result<void> add_failure(Connection& connection, const std::string& subject,
                         const std::string& now) {
  return run(connection,
             "INSERT INTO login_failures (subject, count, last_at) VALUES (?, 1, ?) "
             "ON CONFLICT (subject) DO UPDATE SET count = login_failures.count + 1, "
             "last_at = excluded.last_at",
             {subject, now});
}

}  // namespace

Result<LoginFailures::Attempt> LoginFailures::attempt(const std::vector<std::string>& subjects,
                                                      const Policy& policy, Duration memory) {
  return executor_.run([&, now = clock_.now()](Connection& connection) -> Result<Attempt> {
    const auto forgot = run(connection, "DELETE FROM login_failures WHERE last_at <= ?",
                            {to_iso8601(now - memory)});
    if (!forgot) return tl::unexpected(forgot.error());
    Attempt attempt;
    for (const std::string& subject : subjects) {
      const auto failures = failures_of(connection, subject);
      if (!failures) return tl::unexpected(failures.error());
      attempt.wait = std::max(attempt.wait, policy(*failures) - now);
      attempt.counted.push_back({subject, now, failures->last_at});
    }
    if (attempt.wait > Duration::zero()) return Attempt{attempt.wait, {}};
    for (const std::string& subject : subjects) {
      const auto added = add_failure(connection, subject, to_iso8601(now));
      if (!added) return tl::unexpected(added.error());
    }
    return attempt;
  });
}

Result<void> LoginFailures::take_back(const std::vector<CountedFailure>& counted) {
  return executor_.run([&](Connection& connection) -> Result<void> {
    for (const auto& [subject, at, before_at] : counted) {
      const auto taken = run(connection,
                             "UPDATE login_failures SET count = count - 1, "
                             "last_at = CASE WHEN last_at = ? THEN ? ELSE last_at END "
                             "WHERE subject = ?",
                             {to_iso8601(at), to_iso8601(before_at), subject});
      if (!taken) return taken;
    }
    return run(connection, "DELETE FROM login_failures WHERE count <= 0");
  });
}

Result<void> LoginFailures::forget(const std::string& subject) {
  return executor_.run([&](Connection& connection) {
    return run(connection, "DELETE FROM login_failures WHERE subject = ?", {subject});
  });
}

}  // namespace quesaco::store
