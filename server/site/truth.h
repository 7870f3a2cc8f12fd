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
  std::string file{};  ///< what messages call `json`; where it is empty they name no lines either
};

struct EditedEntry;

/// A document of which there is one, as somebody wants it.
struct DocumentEdit {
  store::DocumentId document;  ///< kSiteDocument or kOutOfScopeDocument
  std::string json;            ///< as it stands in its file
  std::string author;          ///< as in EntryEdit, and so the next one
  std::optional<std::int64_t> based_on{};
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

  [[nodiscard]] Result<Corpus> with(const DocumentEdit& edit) const;
  [[nodiscard]] Result<std::int64_t> record(const DocumentEdit& edit);

  /// Puts the entries of a theme in this order. kInput where `ids` are not those of the theme, each
  /// once: somebody has added or removed one meanwhile.
  [[nodiscard]] Result<void> reorder(const std::string& theme, const std::vector<std::string>& ids,
                                     const std::string& author);

  /// All revisions of an entry, oldest first. kInput where there is no such entry.
  [[nodiscard]] Result<std::vector<store::Revision>> history(const std::string& id) const;

 private:
  struct Candidate {
    store::Draft draft;
    Corpus corpus;
  };
  [[nodiscard]] Result<Candidate> candidate(const EntryEdit& edit) const;
  [[nodiscard]] Result<Candidate> candidate(const DocumentEdit& edit) const;
  /// `edited`: the entry of the draft; null for another document.
  [[nodiscard]] Result<Candidate> checked(const std::vector<store::Revision>& current,
                                          store::Draft draft, const EditedEntry* edited) const;
  /// The number of the newest revision; kInput where the edit was not made from it.
  [[nodiscard]] Result<std::int64_t> base_of(const store::DocumentId& document,
                                             std::optional<std::int64_t> based_on,
                                             const store::Revision* newest) const;
  [[nodiscard]] Result<std::int64_t> record(const Result<Candidate>& made,
                                            const std::string& author) QUESACO_REQUIRES(editing_);

  store::Store& store_;
  const store::Clock& clock_;
  Mutex editing_;  // what was checked together is recorded before anything else is
};

}  // namespace quesaco::site
