#pragma once

#include <memory>

#include "server/store/sql/connection.h"

struct sqlite3;
struct sqlite3_stmt;

namespace quesaco::store {

/// What went wrong last on `database`, as an Error that names the remedy.
[[nodiscard]] Error sqlite_error(sqlite3* database);

/// A prepared statement, run as often as one likes. Belongs to its connection's thread.
class SqliteStatement {
 public:
  [[nodiscard]] static Result<SqliteStatement> prepare(sqlite3* database, std::string_view sql);

  [[nodiscard]] Result<Rows> run(const Values& parameters);

 private:
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };

  explicit SqliteStatement(sqlite3_stmt* statement) : statement_(statement) {}
  [[nodiscard]] bool bind(const Values& parameters);
  [[nodiscard]] Values row() const;

  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
};

}  // namespace quesaco::store
