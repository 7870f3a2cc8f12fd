#include "server/store/drafts.h"

namespace quesaco::store {

Result<void> Drafts::keep(const std::string& account, const std::string& subject,
                          const std::string& content) {
  return health_.watch([&] {
    return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
      return run(connection,
                 "INSERT INTO drafts (account, subject, content, saved_at) VALUES (?, ?, ?, ?) "
                 "ON CONFLICT (account, subject) DO UPDATE SET content = excluded.content, "
                 "saved_at = excluded.saved_at",
                 {account, subject, content, now});
    });
  });
}

Result<std::optional<std::string>> Drafts::find(const std::string& account,
                                                const std::string& subject) const {
  return executor_.run([&](Connection& connection) {
    return connection
        .execute("SELECT content FROM drafts WHERE account = ? AND subject = ?", {account, subject})
        .map([](const Rows& rows) {
          return rows.empty() ? std::nullopt : std::optional(text(rows.front().front()));
        });
  });
}

Result<void> Drafts::drop(const std::string& account, const std::string& subject) {
  return executor_.run([&](Connection& connection) {
    return run(connection, "DELETE FROM drafts WHERE account = ? AND subject = ?",
               {account, subject});
  });
}

}  // namespace quesaco::store
