#pragma once

#include <optional>
#include <string>

#include "engine/result.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"
#include "server/store/write_health.h"

namespace quesaco::store {

/// What members of the staff were writing when they left, each for themselves. Safe from any
/// thread.
class Drafts {
 public:
  Drafts(Executor& executor, const Clock& clock, WriteHealth& health)
      : executor_(executor), clock_(clock), health_(health) {}

  /// `subject`: what it is about, such as "entry:ID". What `content` means is not the store's
  /// business. In place of what was kept of that subject.
  [[nodiscard]] Result<void> keep(const std::string& account, const std::string& subject,
                                  const std::string& content);
  /// Nothing where none is kept.
  [[nodiscard]] Result<std::optional<std::string>> find(const std::string& account,
                                                        const std::string& subject) const;
  [[nodiscard]] Result<void> drop(const std::string& account, const std::string& subject);

 private:
  Executor& executor_;
  const Clock& clock_;
  WriteHealth& health_;
};

}  // namespace quesaco::store
