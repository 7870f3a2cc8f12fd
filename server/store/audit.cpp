#include "server/store/audit.h"

#include "server/store/random_ref.h"

namespace quesaco::store {

Result<void> Audit::record(const AuditEntry& entry) {
  return health_.watch([&] {
    return executor_.run([&, now = to_iso8601(clock_.now())](Connection& connection) {
      return store::record(connection, entry, now);
    });
  });
}

Result<std::vector<StoredAuditEntry>> Audit::latest(std::int64_t count) const {
  return executor_.run([&](Connection& connection) {
    return connection
        .execute("SELECT at, who, action, subject, detail FROM audit ORDER BY at DESC, id LIMIT ?",
                 {count})
        .map([](const Rows& rows) {
          std::vector<StoredAuditEntry> entries;
          for (const Values& row : rows) {
            entries.push_back(
                {text(row[0]), {text(row[1]), text(row[2]), text(row[3]), text(row[4])}});
          }
          return entries;
        });
  });
}

Result<void> record(Connection& connection, const AuditEntry& entry, const std::string& at) {
  return run(connection,
             "INSERT INTO audit (id, at, who, action, subject, detail) VALUES (?, ?, ?, ?, ?, ?)",
             {random_ref(), at, entry.who, entry.action, entry.subject, entry.detail});
}

}  // namespace quesaco::store
