#include "tests/server/store/contract.h"

#include <stdexcept>

#include "server/store/sql/schema.h"
#include "server/store/sqlite/sqlite_connection.h"

namespace quesaco::store {
namespace {

std::unique_ptr<Connection> migrated(std::unique_ptr<Connection> connection, const Clock& clock) {
  const auto done = migrate(*connection, schema(), clock);
  if (!done) throw std::runtime_error(done.error().message);
  return connection;
}

}  // namespace

StoreContract::StoreContract() : executor_(migrated(connect(), clock_)) {}

std::unique_ptr<Connection> StoreContract::connect() const {
  auto connection = GetParam().connect(folder_.path());
  if (!connection) throw std::runtime_error(connection.error().message);
  return std::move(*connection);
}

std::vector<Backend> backends() {
  return {{"Sqlite",
           [](const std::filesystem::path& folder) { return open_sqlite(folder / "test.db"); }}};
}

std::string backend_name(const ::testing::TestParamInfo<Backend>& info) { return info.param.name; }

}  // namespace quesaco::store
