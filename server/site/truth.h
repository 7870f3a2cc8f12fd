#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/entry.h"
#include "engine/mutex.h"
#include "engine/result.h"
#include "server/site/documents.h"
#include "server/site/take_over.h"
#include "server/store/store.h"

namespace quesaco::site {

/// An entry as somebody wants it.
struct EntryEdit {
  std::string id;
  std::string json;                        ///< as it stands in its theme's file
  std::string author;                      ///< not Revisions::kSeedAuthor
  std::optional<std::int64_t> based_on{};  ///< the revision that it was made from; else the newest
  std::string theme{};                     ///< for a new entry: one of those that there are
  std::string file{};                      ///< what messages call `json`
};

/// What a site says: the newest revisions of its documents. It begins as a folder says; what the
/// staff write stands over what the folder says later. Safe from any thread.
class Truth {
 public:
  /// Both must outlive it.
  Truth(store::Store& store, const store::Clock& clock) : store_(store), clock_(clock) {}

  /// All of it, from the store alone. Fails (kEnvironment) where there is nothing yet.
  [[nodiscard]] Result<Corpus> corpus() const;
  [[nodiscard]] bool is_empty() const;

  /// What take_over() would do.
  [[nodiscard]] Result<TakeOver> compare(const Corpus& folder) const;
  /// Records what changed in the folder since it was last taken over, all of it but the conflicts.
  [[nodiscard]] Result<TakeOver> take_over(const Corpus& folder);

  /// The corpus with this edit, which is checked as a whole. kInput, with file and line, where
  /// the edit breaks a rule of the corpus; kInput too where the entry has got another revision
  /// since: the message says whose, and what it changed.
  [[nodiscard]] Result<Corpus> with(const EntryEdit& edit) const;
  /// The same, recorded. Gives the number of the revision.
  [[nodiscard]] Result<std::int64_t> record(const EntryEdit& edit);

  /// All revisions of an entry, oldest first. kInput where there is no such entry.
  [[nodiscard]] Result<std::vector<store::Revision>> history(const std::string& id) const;

 private:
  struct Candidate {
    store::Draft draft;
    Corpus corpus;
  };
  [[nodiscard]] Result<Candidate> candidate(const EntryEdit& edit) const;

  store::Store& store_;
  const store::Clock& clock_;
  Mutex editing_;  // what was checked together is recorded before anything else is
};

}  // namespace quesaco::site
