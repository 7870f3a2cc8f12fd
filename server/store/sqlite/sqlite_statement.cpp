#include "server/store/sqlite/sqlite_statement.h"

#include <sqlite3.h>

namespace quesaco::store {
namespace {

/// Binds one value; the parameters outlive the run, so nothing is copied.
struct Binder {
  sqlite3_stmt* statement;
  int index;

  int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
  int operator()(std::int64_t value) const { return sqlite3_bind_int64(statement, index, value); }
  int operator()(double value) const { return sqlite3_bind_double(statement, index, value); }
  int operator()(const std::string& value) const {
    return sqlite3_bind_text64(statement, index, value.data(), value.size(), SQLITE_STATIC,
                               SQLITE_UTF8);
  }
};

Value column(sqlite3_stmt* statement, int index) {
  switch (sqlite3_column_type(statement, index)) {
    case SQLITE_NULL:
      return {};
    case SQLITE_INTEGER:
      return std::int64_t{sqlite3_column_int64(statement, index)};
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, index);
    default: {
      const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, index));
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, index));
      return bytes == nullptr ? std::string() : std::string(bytes, size);
    }
  }
}

std::string_view remedy(int code) {
  switch (code) {
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return "libérez de la place sur le disque ou vérifiez son état";
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return "rendez le dossier des données accessible en écriture au programme";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "fermez les autres programmes qui utilisent la base de données";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "restaurez une sauvegarde, le fichier est abîmé";
    default:
      return "signalez cette erreur aux auteurs du programme";
  }
}

}  // namespace

Error sqlite_error(sqlite3* database) {
  std::string message = "La base de données ne répond pas (";
  message.append(sqlite3_errmsg(database)).append(") : ");
  message.append(remedy(sqlite3_errcode(database) & 0xFF)).append(".");
  return {Error::Kind::kEnvironment, std::move(message)};
}

void SqliteStatement::Finalizer::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Result<SqliteStatement> SqliteStatement::prepare(sqlite3* database, std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) return tl::unexpected(sqlite_error(database));
  return SqliteStatement(statement);
}

Result<Rows> SqliteStatement::run(const Values& parameters) {
  sqlite3_stmt* const statement = statement_.get();
  Rows rows;
  int code = bind(parameters) ? sqlite3_step(statement) : SQLITE_ERROR;
  for (; code == SQLITE_ROW; code = sqlite3_step(statement)) rows.push_back(row());
  Result<Rows> result = std::move(rows);
  if (code != SQLITE_DONE) result = tl::unexpected(sqlite_error(sqlite3_db_handle(statement)));
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  return result;
}

bool SqliteStatement::bind(const Values& parameters) {
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const Binder binder{statement_.get(), static_cast<int>(i) + 1};
    if (std::visit(binder, parameters[i]) != SQLITE_OK) return false;
  }
  return true;
}

Values SqliteStatement::row() const {
  const int columns = sqlite3_column_count(statement_.get());
  Values values;
  for (int i = 0; i < columns; ++i) values.push_back(column(statement_.get(), i));
  return values;
}

}  // namespace quesaco::store
