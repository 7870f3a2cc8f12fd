#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/result.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"
#include "server/store/troubles.h"
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
  std::string key = {};     ///< random, of whoever may have to send it again; not kept
};

struct StoredQuestion {
  std::string ref;
  std::string asked_at;    ///< UTC, ISO 8601
  AskedQuestion question;  ///< its text masked
};

/// How an entry fares.
struct Usage {
  std::int64_t answered = 0;  ///< times that it was shown as the answer
  std::int64_t helpful = 0;   ///< questions whose visitor said so
  std::int64_t unhelpful = 0;
};

/// How many questions met what.
struct BandCounts {
  std::int64_t answered = 0;
  std::int64_t choices = 0;
  std::int64_t handed_over = 0;
};

/// Every question asked and what was answered. Safe from any thread.
class Questions {
 public:
  static constexpr std::size_t kKeptEntries = 5;
  static constexpr std::int64_t kMostUnanswered = 100'000;

  Questions(Executor& executor, const Clock& clock, WriteHealth& health)
      : executor_(executor), clock_(clock), health_(health) {}

  /// Records a question without waiting for the disk, and gives the reference by which the visitor
  /// may speak of it. The same text under the same key is one question, under one reference. When
  /// the store is behind or failing the question is lost, and counted.
  std::string record(AskedQuestion question);

  /// The newest questions, newest first.
  [[nodiscard]] Result<std::vector<StoredQuestion>> latest(std::int64_t count) const;

  /// Groups of the newest kMostUnanswered questions that met choices or a handoff, and no notice,
  /// at or after `since`: a time as to_iso8601 writes it or its beginning, such as a date or "".
  [[nodiscard]] Result<std::vector<UnansweredGroup>> unanswered(const std::string& since) const;

  /// See select_troubles(); the newest kMostUnanswered.
  [[nodiscard]] Result<std::vector<TroubledQuestion>> troubles(const std::string& since) const;

  /// By the ids of entries, of what was asked and said at or after `since`. Entries that nobody met
  /// are left out.
  [[nodiscard]] Result<std::map<std::string, Usage>> usage(const std::string& since) const;

  /// At or after `since` and before `until`.
  [[nodiscard]] Result<BandCounts> bands(const std::string& since, const std::string& until) const;

 private:
  Executor& executor_;
  const Clock& clock_;
  WriteHealth& health_;
};

}  // namespace quesaco::store
