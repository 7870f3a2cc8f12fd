#pragma once

#include <span>
#include <vector>

#include "engine/entry.h"
#include "engine/result.h"
#include "server/store/revisions.h"

namespace quesaco::site {

/// What a folder asks of the store. Documents are in the folder's order, removed ones by id.
struct TakeOver {
  std::vector<store::DocumentId> added;
  std::vector<store::DocumentId> changed;
  std::vector<store::DocumentId> removed;
  /// Changed or removed in the folder and by the staff: left alone.
  std::vector<store::DocumentId> conflicts;
  std::vector<store::Draft> drafts;  ///< that do all but the conflicts

  [[nodiscard]] bool empty() const { return drafts.empty(); }
};

/// Compares the folder with what it said when it was last taken over. Where the staff's edit is the
/// newest revision, a change in the folder is a conflict, unless the folder now says what the staff
/// wrote. What the staff added is not missed in the folder.
/// `current`: the newest revision of each document; `seeds`: the newest by kSeedAuthor.
[[nodiscard]] TakeOver plan_take_over(const Corpus& folder,
                                      std::span<const store::Revision> current,
                                      std::span<const store::Revision> seeds);

}  // namespace quesaco::site
