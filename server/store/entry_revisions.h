#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"

namespace quesaco::store {

/// An entry as it is written down: what `content` means is not the store's business.
struct EntryRecord {
  std::string id;
  std::string content;
};

struct Revision {
  std::string entry_id;
  std::int64_t number = 0;  ///< 1, 2… for each entry
  std::string content;
  std::string author;      ///< kSeedAuthor, or a member of the staff
  std::string created_at;  ///< UTC, ISO 8601
};

/// What became of a folder of entries; ids in the folder's order.
struct TakeOver {
  std::vector<std::string> recorded;
  std::vector<std::string> conflicts;  ///< changed in the folder and by the staff: left alone
};

/// Every version of every entry, which is the truth that the folder seeds. Safe from any thread.
class EntryRevisions {
 public:
  static constexpr std::string_view kSeedAuthor = "seed";

  EntryRevisions(Executor& executor, const Clock& clock) : executor_(executor), clock_(clock) {}

  /// Records what changed in the folder since it was last taken over, all of it or nothing. Where
  /// the staff's edit is the newest revision, a change in the folder is a conflict, unless the
  /// folder now says what the staff wrote. An entry that left the folder keeps its revisions.
  [[nodiscard]] Result<TakeOver> take_over(std::span<const EntryRecord> folder);

  /// Records what a member of the staff wrote; `author` is not kSeedAuthor.
  [[nodiscard]] Result<void> edit(const EntryRecord& entry, const std::string& author);

  /// The newest revision of each entry, by id.
  [[nodiscard]] Result<std::vector<Revision>> current() const;

  /// All revisions of an entry, oldest first; none for an unknown id.
  [[nodiscard]] Result<std::vector<Revision>> history(const std::string& id) const;

 private:
  Executor& executor_;
  const Clock& clock_;
};

}  // namespace quesaco::store
