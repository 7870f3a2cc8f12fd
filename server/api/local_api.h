#pragma once

#include <string>

#include "engine/engine.h"
#include "server/api/reply.h"
#include "server/auth/auth.h"
#include "server/site/publisher.h"
#include "server/site/truth.h"

namespace quesaco::api {

/// What whoever may open the server's local socket asks of it: JSON objects with a "command".
///
///     {"command": "unanswered", "since"?}         [{"q", "count", "band", "entries", "examples",
///                                                   "last"}, …]
///     {"command": "messages"}                     [{"receipt", "sent_at", "name", "email",
///                                                   "message", "question", "state"}, …]
///     {"command": "history", "id"}                [{"revision", "author", "created_at", "changed",
///                                                   "theme", "section", "entry"}, …]; "removed"
///                                                   instead of the last three
///     {"command": "edit", "id", "json", "file", "revision"?, "theme"?, "dry_run"?, "questions"?}
///                                                 {"revision"} once it is live, or {"changes"}
///     {"command": "import-site", "files", "dry_run"?}
///                                                 {"added", "changed", "removed", "conflicts"}
///     {"command": "export"}                       {"files": {path: text}}
///     {"command": "user-add", "name", "role"}     {"link"}: the path of a page to choose a
///     {"command": "user-reset", "name"}             password on, once
///
/// A reply is {"reply": as above} or {"error": {"kind": "input" | "environment", "message"}}. Safe
/// from any thread; may take as long as learning takes.
class LocalApi {
 public:
  /// All must outlive it.
  LocalApi(Engine& engine, store::Store& store, site::Truth& truth, site::Publisher& publisher,
           auth::Auth& auth)
      : engine_(engine), store_(store), truth_(truth), publisher_(publisher), auth_(auth) {}

  /// `user`: who asks, and becomes the author of edits.
  [[nodiscard]] std::string answer(const std::string& request, const std::string& user);

 private:
  [[nodiscard]] Result<Json> dispatch(const Json& request, const std::string& user);
  [[nodiscard]] Result<Json> unanswered(const Json& request) const;
  [[nodiscard]] Result<Json> messages() const;
  [[nodiscard]] Result<Json> history(const Json& request) const;
  [[nodiscard]] Result<Json> edit(const Json& request, const std::string& user);
  [[nodiscard]] Result<Json> preview(const site::EntryEdit& edit, const Json& request);
  [[nodiscard]] Result<Json> import_site(const Json& request);
  [[nodiscard]] Result<Json> export_site() const;
  [[nodiscard]] Result<Json> add_user(const Json& request, const std::string& user);
  [[nodiscard]] Result<Json> reset_user(const Json& request, const std::string& user);

  Engine& engine_;
  store::Store& store_;
  site::Truth& truth_;
  site::Publisher& publisher_;
  auth::Auth& auth_;
};

}  // namespace quesaco::api
