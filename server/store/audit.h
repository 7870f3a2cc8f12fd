#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/result.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"
#include "server/store/write_health.h"

namespace quesaco::store {

/// Something that a person did. Never holds a password, a token or a code.
struct AuditEntry {
  std::string who;
  std::string action;   ///< "account.invite"
  std::string subject;  ///< what it was done to
  std::string detail;
};

struct StoredAuditEntry {
  std::string at;  ///< UTC, ISO 8601
  AuditEntry entry;
};

/// Who did what, and when. Safe from any thread.
class Audit {
 public:
  Audit(Executor& executor, const Clock& clock, WriteHealth& health)
      : executor_(executor), clock_(clock), health_(health) {}

  /// On disk when it returns.
  [[nodiscard]] Result<void> record(const AuditEntry& entry);

  /// The newest entries, newest first.
  [[nodiscard]] Result<std::vector<StoredAuditEntry>> latest(std::int64_t count) const;

 private:
  Executor& executor_;
  const Clock& clock_;
  WriteHealth& health_;
};

/// Records within a transaction, so that nothing is done that is not told. `at`: ISO 8601.
[[nodiscard]] Result<void> record(Connection& connection, const AuditEntry& entry,
                                  const std::string& at);

}  // namespace quesaco::store
