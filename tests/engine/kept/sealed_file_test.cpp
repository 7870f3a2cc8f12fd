#include "engine/kept/sealed_file.h"

#include <gmock/gmock.h>

#include <array>
#include <fstream>

#include "tests/support/temporary_folder.h"

namespace quesaco::kept {
namespace {

using ::testing::HasSubstr;

class SealedFileTest : public ::testing::Test {
 protected:
  [[nodiscard]] Result<void> write(std::string_view payload) const {
    return write_sealed(file_, [&](const Write& put) { put(payload.data(), payload.size()); });
  }
  [[nodiscard]] std::string bytes() const {
    std::ifstream in(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void put_bytes(std::string_view bytes) const { std::ofstream(file_, std::ios::binary) << bytes; }
  [[nodiscard]] std::size_t files() const {
    const std::filesystem::directory_iterator all(folder_.path());
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
  }

  quesaco::testing::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "file";
};

TEST_F(SealedFileTest, GivesBackWhatWasWritten) {
  for (const std::string& payload :
       {std::string(), std::string("a\0b", 3), std::string(70000, 'x')}) {
    ASSERT_TRUE(write(payload));
    EXPECT_EQ(read_sealed(file_).value(), payload);
    EXPECT_EQ(bytes().size(), payload.size() + 24);
    EXPECT_EQ(files(), 1U) << "nothing is left beside it";
  }
}

TEST_F(SealedFileTest, IsTheSameInOnePieceOrMany) {
  ASSERT_TRUE(write("payload"));
  const std::string in_one = bytes();
  ASSERT_TRUE(write_sealed(file_, [](const Write& put) {
    put("pay", 3);
    put("", 0);
    put("load", 4);
  }));
  EXPECT_EQ(bytes(), in_one);
}

TEST_F(SealedFileTest, IsReadIntoMemoryOfItsSizeAndNoOther) {
  ASSERT_TRUE(write("payload!"));
  std::array<char, 8> memory{};
  ASSERT_TRUE(read_sealed(file_, std::as_writable_bytes(std::span(memory))));
  EXPECT_EQ(std::string(memory.data(), memory.size()), "payload!");
  std::array<char, 7> less{};
  EXPECT_FALSE(read_sealed(file_, std::as_writable_bytes(std::span(less))));
  std::array<char, 9> more{};
  EXPECT_FALSE(read_sealed(file_, std::as_writable_bytes(std::span(more))));
}

TEST_F(SealedFileTest, IsRefusedWhereverItIsCut) {
  ASSERT_TRUE(write("payload"));
  const std::string whole = bytes();
  for (std::size_t kept = 0; kept < whole.size(); ++kept) {
    put_bytes(whole.substr(0, kept));
    EXPECT_FALSE(read_sealed(file_)) << kept;
    put_bytes(whole.substr(kept + 1));
    EXPECT_FALSE(read_sealed(file_)) << "without its first " << kept + 1;
  }
  put_bytes(whole + "x");
  EXPECT_FALSE(read_sealed(file_));
  put_bytes(whole + whole);
  EXPECT_FALSE(read_sealed(file_));
}

TEST_F(SealedFileTest, IsRefusedWhicheverByteChanged) {
  ASSERT_TRUE(write("payload"));
  const std::string whole = bytes();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    put_bytes(changed);
    const auto read = read_sealed(file_);
    ASSERT_FALSE(read) << i;
    EXPECT_THAT(read.error().message, HasSubstr("effacez-le"));
  }
  put_bytes(std::string(whole.size(), '\0'));
  EXPECT_FALSE(read_sealed(file_));
}

TEST_F(SealedFileTest, SaysWhatItCannotRead) {
  for (const auto& path : {file_, folder_.path()}) {
    const auto read = read_sealed(path);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, Error::Kind::kEnvironment);
    EXPECT_THAT(read.error().message, HasSubstr(path.string()));
    EXPECT_FALSE(read_sealed(path, {}));
  }
}

TEST_F(SealedFileTest, SaysWhereItCannotBeWrittenAndLeavesWhatStoodThere) {
  file_ = folder_.path() / "missing" / "file";
  const auto nowhere = write("payload");
  ASSERT_FALSE(nowhere);
  EXPECT_THAT(nowhere.error().message, HasSubstr("vérifiez les droits"));
  file_ = folder_.path() / "folder";
  std::filesystem::create_directories(file_ / "content");
  EXPECT_FALSE(write("payload"));
  EXPECT_TRUE(std::filesystem::exists(file_ / "content"));
  EXPECT_EQ(files(), 1U);
}

}  // namespace
}  // namespace quesaco::kept
