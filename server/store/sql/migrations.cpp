#include "server/store/sql/migrations.h"

#include <functional>

namespace quesaco::store {
namespace {

Result<std::int64_t> version_of(Connection& connection) {
  return run(connection,
             "CREATE TABLE IF NOT EXISTS schema_version ("
             "version BIGINT PRIMARY KEY, applied_at TEXT NOT NULL)")
      .and_then([&] {
        return connection.execute("SELECT COALESCE(MAX(version), 0) FROM schema_version", {});
      })
      .map([](const Rows& rows) { return integer(rows.front().front()); });
}

Result<void> apply(Connection& connection, Migration migration, std::int64_t version,
                   const Clock& clock) {
  for (const std::string_view statement : migration) {
    if (auto ran = run(connection, statement); !ran) return ran;
  }
  return run(connection, "INSERT INTO schema_version (version, applied_at) VALUES (?, ?)",
             {version, to_iso8601(clock.now())});
}

Result<void> in_transaction(Connection& connection, const std::function<Result<void>()>& work) {
  Result<void> done =
      connection.begin().and_then(work).and_then([&] { return connection.commit(); });
  if (!done) connection.rollback();
  return done;
}

}  // namespace

Result<void> migrate(Connection& connection, std::span<const Migration> migrations,
                     const Clock& clock) {
  const Result<std::int64_t> version = version_of(connection);
  if (!version) return tl::unexpected(version.error());
  const auto newest = static_cast<std::int64_t>(migrations.size());
  if (*version > newest) {
    return environment_error("La base de données est à la version " + std::to_string(*version) +
                             " et ce programme ne connaît que la version " +
                             std::to_string(newest) +
                             " : installez la version du programme qui l'a créée, ou une plus "
                             "récente.");
  }
  for (std::int64_t next = *version + 1; next <= newest; ++next) {
    const Migration step = migrations[static_cast<std::size_t>(next - 1)];
    const auto applied =
        in_transaction(connection, [&] { return apply(connection, step, next, clock); });
    if (!applied) return applied;
  }
  return {};
}

}  // namespace quesaco::store
