#include "server/store/store.h"

#include <utility>

#include "server/store/sql/schema.h"
#include "server/store/sqlite/sqlite_connection.h"

namespace quesaco::store {
namespace {

namespace fs = std::filesystem;

/// Makes `folder`, closed to other users: it will hold personal data. One that is there stays as
/// its owner made it.
Result<void> create_private_folder(const fs::path& folder) {
  std::error_code error;
  if (fs::create_directories(folder, error)) {
    fs::permissions(folder, fs::perms::owner_all, error);
  }
  if (!error) return {};
  return environment_error("Le dossier des données " + folder.string() +
                           " ne peut pas être créé (" + error.message() +
                           ") : choisissez-en un autre avec --data.");
}

Result<std::unique_ptr<Connection>> open_database(const fs::path& folder, const Clock& clock) {
  auto connection = open_sqlite(folder / "quesaco.db");
  if (!connection) return connection;
  if (auto migrated = migrate(**connection, schema(), clock); !migrated) {
    return tl::unexpected(std::move(migrated.error()));
  }
  return connection;
}

}  // namespace

Result<std::unique_ptr<Store>> Store::open(const fs::path& folder, const Clock& clock,
                                           WriteHealth::Listener on_change) {
  auto lock = create_private_folder(folder).and_then([&] { return StoreLock::take(folder); });
  if (!lock) return tl::unexpected(std::move(lock.error()));
  auto connection = open_database(folder, clock);
  if (!connection) return tl::unexpected(std::move(connection.error()));
  return std::unique_ptr<Store>(
      new Store(std::move(*lock), std::move(*connection), clock, std::move(on_change)));
}

void Store::flush() {
  (void)executor_.run([](Connection&) { return Result<void>(); });  // jobs are done in their order
}

Store::Store(StoreLock lock, std::unique_ptr<Connection> connection, const Clock& clock,
             WriteHealth::Listener on_change)
    : lock_(std::move(lock)),
      health_(std::move(on_change)),
      executor_(std::move(connection)),
      revisions_(executor_, clock),
      questions_(executor_, clock, health_),
      feedback_(executor_, clock, health_),
      contacts_(executor_, clock, health_),
      accounts_(executor_, clock),
      sessions_(executor_, clock),
      login_failures_(executor_, clock),
      audit_(executor_, clock, health_),
      triage_(executor_, clock, health_),
      question_vectors_(executor_),
      drafts_(executor_, clock, health_) {}

}  // namespace quesaco::store
