#pragma once

#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/result.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"
#include "server/store/unanswered.h"
#include "server/store/write_health.h"

namespace quesaco::store {

enum class Origin { kWeb, kHttp, kCli };

struct AskedQuestion {
  std::string text;  ///< as typed: it is masked before it is written
  Band band = Band::kHandoff;
  std::vector<RankedEntry> entries = {};  ///< best first; the first five are kept
  Origin origin = Origin::kWeb;
  std::string notice = {};  ///< kind of the notice shown instead of an answer; empty: none was
};

struct StoredQuestion {
  std::string ref;
  std::string asked_at;    ///< UTC, ISO 8601
  AskedQuestion question;  ///< its text masked
};

/// Every question asked and what was answered. Safe from any thread.
class Questions {
 public:
  static constexpr std::size_t kKeptEntries = 5;
  static constexpr std::int64_t kMostUnanswered = 100'000;

  Questions(Executor& executor, const Clock& clock, WriteHealth& health)
      : executor_(executor), clock_(clock), health_(health) {}

  /// Records a question without waiting for the disk, and gives the reference by which the visitor
  /// may speak of it. When the store is behind or failing the question is lost, and counted.
  std::string record(AskedQuestion question);

  /// The newest questions, newest first.
  [[nodiscard]] Result<std::vector<StoredQuestion>> latest(std::int64_t count) const;

  /// Groups of the newest kMostUnanswered questions that met choices or a handoff, and no notice,
  /// at or after `since`: a time as to_iso8601 writes it or its beginning, such as a date or "".
  [[nodiscard]] Result<std::vector<UnansweredGroup>> unanswered(const std::string& since) const;

 private:
  Executor& executor_;
  const Clock& clock_;
  WriteHealth& health_;
};

}  // namespace quesaco::store
