#include "server/import/folder.h"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "tests/support/temporary_folder.h"

namespace quesaco::importing {
namespace {

namespace fs = std::filesystem;

class FolderTest : public ::testing::Test {
 protected:
  Result<void> write(const fs::path& dir) const {
    return write_folder({{"site.json", "{}\n"}, {"entries/1.json", "[]\n"}}, dir);
  }

  static std::string slurp(const fs::path& file) {
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  [[nodiscard]] std::ptrdiff_t entries() const {
    return std::distance(fs::directory_iterator(folder_.path()), fs::directory_iterator());
  }

  quesaco::testing::TemporaryFolder folder_;
  fs::path dir_ = folder_.path() / "site";
};

TEST_F(FolderTest, WritesANewFolder) {
  ASSERT_TRUE(write(dir_));
  EXPECT_EQ(slurp(dir_ / "site.json"), "{}\n");
  EXPECT_EQ(slurp(dir_ / "entries" / "1.json"), "[]\n");
  EXPECT_EQ(entries(), 1);  // nothing is left beside it
}

TEST_F(FolderTest, TakesAnyNameOfThePlace) {
  EXPECT_TRUE(write(dir_ / ""));
  EXPECT_TRUE(write(folder_.path() / "deep" / "er" / "site"));
  fs::create_directory(folder_.path() / "empty");
  EXPECT_TRUE(write(folder_.path() / "empty"));
  fs::create_directory(folder_.path() / "real");
  fs::create_directory_symlink("real", folder_.path() / "link");
  ASSERT_TRUE(write(folder_.path() / "link"));
  EXPECT_EQ(slurp(folder_.path() / "real" / "site.json"), "{}\n");
}

TEST_F(FolderTest, LeavesAFolderWithSomethingInItAlone) {
  fs::create_directory(dir_);
  std::ofstream(dir_ / "mine") << "mine";
  const auto written = write(dir_);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, Error::Kind::kInput);
  EXPECT_THAT(written.error().message, ::testing::HasSubstr("indiquez un nouveau dossier"));
  EXPECT_EQ(slurp(dir_ / "mine"), "mine");
  EXPECT_FALSE(fs::exists(dir_ / "site.json"));
  EXPECT_EQ(entries(), 1);
}

TEST_F(FolderTest, LeavesAFileAlone) {
  std::ofstream(dir_) << "mine";
  const auto written = write(dir_);
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, Error::Kind::kInput);
  EXPECT_EQ(slurp(dir_), "mine");
}

TEST_F(FolderTest, SaysWhereItCannotWrite) {
  std::ofstream(dir_) << "a file in place of the folder around";
  const auto written = write(dir_ / "site");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, Error::Kind::kEnvironment);
}

}  // namespace
}  // namespace quesaco::importing
