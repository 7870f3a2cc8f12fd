#pragma once

#include <filesystem>
#include <memory>

#include "server/store/accounts.h"
#include "server/store/audit.h"
#include "server/store/contacts.h"
#include "server/store/drafts.h"
#include "server/store/feedback.h"
#include "server/store/login_failures.h"
#include "server/store/question_vectors.h"
#include "server/store/questions.h"
#include "server/store/revisions.h"
#include "server/store/sessions.h"
#include "server/store/sqlite/store_lock.h"
#include "server/store/triage.h"

namespace quesaco::store {

/// The embedded store: one SQLite database in a data folder, and its repositories. Safe from any
/// thread. The destructor writes what is queued.
class Store {
 public:
  /// Opens the store in `folder`, which is created where there is none, and brings it to this
  /// program's schema. `clock` outlives the store. kEnvironment when the folder cannot be written,
  /// belongs to another process, or holds the database of a newer program.
  [[nodiscard]] static Result<std::unique_ptr<Store>> open(const std::filesystem::path& folder,
                                                           const Clock& clock,
                                                           WriteHealth::Listener on_change);

  [[nodiscard]] Revisions& revisions() { return revisions_; }
  [[nodiscard]] Questions& questions() { return questions_; }
  [[nodiscard]] Feedback& feedback() { return feedback_; }
  [[nodiscard]] Contacts& contacts() { return contacts_; }
  [[nodiscard]] Accounts& accounts() { return accounts_; }
  [[nodiscard]] Sessions& sessions() { return sessions_; }
  [[nodiscard]] LoginFailures& login_failures() { return login_failures_; }
  [[nodiscard]] Audit& audit() { return audit_; }
  [[nodiscard]] Triage& triage() { return triage_; }
  [[nodiscard]] QuestionVectors& question_vectors() { return question_vectors_; }
  [[nodiscard]] Drafts& drafts() { return drafts_; }
  [[nodiscard]] const WriteHealth& health() const { return health_; }

  /// Waits until what is queued has been written, or has failed.
  void flush();

 private:
  Store(StoreLock lock, std::unique_ptr<Connection> connection, const Clock& clock,
        WriteHealth::Listener on_change);

  StoreLock lock_;
  WriteHealth health_;
  Executor executor_;
  Revisions revisions_;
  Questions questions_;
  Feedback feedback_;
  Contacts contacts_;
  Accounts accounts_;
  Sessions sessions_;
  LoginFailures login_failures_;
  Audit audit_;
  Triage triage_;
  QuestionVectors question_vectors_;
  Drafts drafts_;
};

}  // namespace quesaco::store
