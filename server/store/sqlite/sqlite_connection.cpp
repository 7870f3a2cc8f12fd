#include "server/store/sqlite/sqlite_connection.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <system_error>

#include "server/store/sqlite/sqlite_statement.h"

namespace quesaco::store {
namespace {

// A rollback journal rather than a WAL: an operator's `sqlite3` beside the server would be the
// second connection that SQLite before 3.51.3 may corrupt a WAL with, and a WAL keeps what was
// erased. EXTRA rather than FULL: in this mode FULL does not sync the folder after the journal is
// deleted, and a power cut could bring it back and undo a commit. Batches make up for the cost.
constexpr std::string_view kSettings[] = {
    "PRAGMA journal_mode = DELETE", "PRAGMA synchronous = EXTRA",  "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",    "PRAGMA trusted_schema = OFF",
};
constexpr int kBusyMilliseconds = 5000;

struct Closer {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
using Database = std::unique_ptr<sqlite3, Closer>;

class SqliteConnection final : public Connection {
 public:
  explicit SqliteConnection(Database database) : database_(std::move(database)) {}

  Result<Rows> execute(std::string_view sql, const Values& parameters) override {
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
      auto prepared = SqliteStatement::prepare(database_.get(), sql);
      if (!prepared) return tl::unexpected(std::move(prepared.error()));
      found = statements_.emplace(sql, std::move(*prepared)).first;
    }
    return found->second.run(parameters);
  }

  Result<void> begin() override { return run(*this, "BEGIN IMMEDIATE"); }
  Result<void> commit() override { return run(*this, "COMMIT"); }
  void rollback() override {
    if (sqlite3_get_autocommit(database_.get()) == 0) (void)run(*this, "ROLLBACK");
  }

 private:
  Database database_;
  // Prepared once each: the repositories' statements are constants, so they are few.
  std::map<std::string, SqliteStatement, std::less<>> statements_;
};

/// Makes the file before SQLite does, which would let others read it.
Result<void> create_private_file(const std::filesystem::path& file) {
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (descriptor < 0) {
    return environment_error("La base de données " + file.string() + " ne s'ouvre pas (" +
                             std::generic_category().message(errno) +
                             ") : rendez ce dossier accessible en écriture au programme, ou "
                             "choisissez-en un autre avec --data.");
  }
  ::close(descriptor);
  return {};
}

Result<Database> open_database(const std::filesystem::path& file) {
  sqlite3* handle = nullptr;
  // No mutex: the connection belongs to one thread.
  const int code =
      sqlite3_open_v2(file.c_str(), &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  Database database(handle);
  if (code != SQLITE_OK) return tl::unexpected(sqlite_error(handle));
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  return database;
}

}  // namespace

Result<std::unique_ptr<Connection>> open_sqlite(const std::filesystem::path& file) {
  auto database = create_private_file(file).and_then([&] { return open_database(file); });
  if (!database) return tl::unexpected(std::move(database.error()));
  auto connection = std::make_unique<SqliteConnection>(std::move(*database));
  for (const std::string_view setting : kSettings) {
    if (auto set = run(*connection, setting); !set) return tl::unexpected(std::move(set.error()));
  }
  return connection;
}

}  // namespace quesaco::store
