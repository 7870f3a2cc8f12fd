#include "engine/kept/sealed_folder.h"

#include <gmock/gmock.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace quesaco::kept {
namespace {

class SealedFolderTest : public ::testing::Test {
 protected:
  SealedFolderTest() {
    std::filesystem::create_directories(path() / "inner");
    write("empty", "");
    write("file", "content");
    write("inner/file", std::string(600'000, 'x'));
    EXPECT_TRUE(seal_folder(path()));
  }
  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "sealed"; }
  void write(const std::string& name, const std::string& content) const {
    std::ofstream(path() / name, std::ios::binary) << content;
  }

  quesaco::testing::TemporaryFolder folder_;
};

TEST_F(SealedFolderTest, IsAcceptedAsItWas) {
  EXPECT_TRUE(verify_folder(path()));
  std::filesystem::rename(path(), folder_.path() / "moved");
  EXPECT_TRUE(verify_folder(folder_.path() / "moved"));
}

TEST_F(SealedFolderTest, IsRefusedWhereAFileChanged) {
  write("inner/file", std::string(599'999, 'x') + "y");
  const auto verified = verify_folder(path());
  ASSERT_FALSE(verified);
  EXPECT_THAT(verified.error().message, ::testing::HasSubstr("effacez-le"));
}

TEST_F(SealedFolderTest, IsRefusedWhereAFileWasCutOrFilled) {
  write("inner/file", std::string(599'999, 'x'));
  EXPECT_FALSE(verify_folder(path()));
  write("inner/file", std::string(600'000, 'x'));
  EXPECT_TRUE(verify_folder(path()));
  write("empty", "x");
  EXPECT_FALSE(verify_folder(path()));
}

TEST_F(SealedFolderTest, IsRefusedWhereAFileIsMissing) {
  for (const char* name : {"empty", "inner/file", "seal"}) {
    std::filesystem::rename(path() / name, folder_.path() / "aside");
    EXPECT_FALSE(verify_folder(path())) << name;
    std::filesystem::rename(folder_.path() / "aside", path() / name);
    EXPECT_TRUE(verify_folder(path())) << name;
  }
}

TEST_F(SealedFolderTest, IsRefusedWhereAFileWasAdded) {
  write("inner/another", "");
  EXPECT_FALSE(verify_folder(path()));
  ASSERT_TRUE(seal_folder(path()));
  EXPECT_TRUE(verify_folder(path()));
}

TEST_F(SealedFolderTest, IsRefusedWhereItsSealIsDamaged) {
  write("seal", "");
  EXPECT_FALSE(verify_folder(path()));
}

TEST_F(SealedFolderTest, SaysThatItIsMissing) {
  for (const auto& done : {seal_folder("/nowhere"), verify_folder("/nowhere")}) {
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, Error::Kind::kEnvironment);
    EXPECT_THAT(done.error().message, ::testing::HasSubstr("/nowhere"));
  }
}

}  // namespace
}  // namespace quesaco::kept
