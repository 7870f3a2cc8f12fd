#include "server/store/sqlite/sqlite_connection.h"

#include <sys/stat.h>

#include <fstream>
#include <limits>

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

using ConnectionContract = StoreContract;

TEST_P(ConnectionContract, ValuesComeBackAsTheyWere) {
  const auto connection = connect();
  ASSERT_TRUE(run(*connection, "CREATE TABLE v (t TEXT, i BIGINT, d DOUBLE PRECISION, n TEXT)"));
  const Values values = {"'; DROP TABLE v; -- é 😀", std::numeric_limits<std::int64_t>::min(), 0.1,
                         std::monostate()};
  ASSERT_TRUE(run(*connection, "INSERT INTO v (t, i, d, n) VALUES (?, ?, ?, ?)", values));
  ASSERT_TRUE(run(*connection, "INSERT INTO v (t, i) VALUES (?, ?)", {"", std::int64_t{0}}));
  const Rows rows = connection->execute("SELECT t, i, d, n FROM v ORDER BY i", {}).value();
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0], values);
  EXPECT_EQ(text(rows[1][0]), "") << "an empty text is not nothing";
}

TEST_P(ConnectionContract, WrongSqlIsAnError) {
  EXPECT_FALSE(connect()->execute("NONSENSE", {}));
  EXPECT_FALSE(connect()->execute("SELECT ?", {"one", "too many"}));
}

TEST_P(ConnectionContract, RollbackUndoesAndIsHarmlessOutside) {
  const auto connection = connect();
  connection->rollback();
  ASSERT_TRUE(run(*connection, "CREATE TABLE r (x TEXT)"));
  ASSERT_TRUE(connection->begin());
  ASSERT_TRUE(run(*connection, "INSERT INTO r (x) VALUES ('x')"));
  connection->rollback();
  EXPECT_TRUE(connection->execute("SELECT x FROM r", {}).value().empty());
}

INSTANTIATE_CONTRACT(ConnectionContract);

// What "on disk" rests on: kill -9 in a test cannot show it, a power cut would.
TEST(SqliteConnection, CommitsAreSynced) {
  const TemporaryFolder folder;
  const auto connection = open_sqlite(folder.path() / "test.db");
  ASSERT_TRUE(connection);
  const auto setting = [&](std::string_view pragma) {
    return (*connection)->execute(pragma, {}).value()[0][0];
  };
  EXPECT_EQ(text(setting("PRAGMA journal_mode")), "delete");
  EXPECT_EQ(integer(setting("PRAGMA synchronous")), 3) << "EXTRA";
  EXPECT_EQ(integer(setting("PRAGMA secure_delete")), 1);
  EXPECT_EQ(integer(setting("PRAGMA foreign_keys")), 1);
}

TEST(SqliteConnection, FileIsForItsOwnerOnly) {
  const TemporaryFolder folder;
  ASSERT_TRUE(open_sqlite(folder.path() / "test.db"));
  struct stat status{};
  ASSERT_EQ(::stat((folder.path() / "test.db").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(SqliteConnection, DamagedFileIsRefused) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "test.db") << std::string(8192, 'x');
  const auto refused = open_sqlite(folder.path() / "test.db");
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(refused.error().message, ::testing::HasSubstr("restaurez une sauvegarde"));
}

}  // namespace
}  // namespace quesaco::store
