#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/result.h"

namespace quesaco::store {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Values = std::vector<Value>;
using Rows = std::vector<Values>;

/// One connection to a SQL database. The SQL is what SQLite and PostgreSQL share; `?` stands for
/// the next parameter, and a connection that wants them otherwise ("$1") rewrites them itself.
/// Failures are Error::Kind::kEnvironment. Not thread-safe: see Executor.
class Connection {
 public:
  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  virtual ~Connection() = default;

  /// Runs one statement, and gives all its rows.
  [[nodiscard]] virtual Result<Rows> execute(std::string_view sql, const Values& parameters) = 0;

  /// Opens a transaction that may write, so that it cannot fail halfway for another's writing.
  [[nodiscard]] virtual Result<void> begin() = 0;
  /// What was done since `begin` is on disk when this succeeds.
  [[nodiscard]] virtual Result<void> commit() = 0;
  /// Undoes what was done since `begin`; never fails, and is harmless outside a transaction.
  virtual void rollback() = 0;
};

/// For a statement whose rows do not matter.
[[nodiscard]] inline Result<void> run(Connection& connection, std::string_view sql,
                                      const Values& parameters = {}) {
  return connection.execute(sql, parameters).map([](const Rows&) {});
}

[[nodiscard]] inline const std::string& text(const Value& value) {
  return std::get<std::string>(value);
}
[[nodiscard]] inline std::int64_t integer(const Value& value) {
  return std::get<std::int64_t>(value);
}
[[nodiscard]] inline double real(const Value& value) { return std::get<double>(value); }

/// NULL for nothing, and back.
[[nodiscard]] inline Value nullable(const std::optional<std::string>& value) {
  return value ? Value(*value) : Value();
}
[[nodiscard]] inline std::optional<std::string> optional_text(const Value& value) {
  const auto* found = std::get_if<std::string>(&value);
  return found == nullptr ? std::nullopt : std::optional(*found);
}

}  // namespace quesaco::store
