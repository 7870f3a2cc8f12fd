#include "engine/kept/lock_file.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/temporary_folder.h"

namespace quesaco::kept {
namespace {

using Mode = LockFile::Mode;

class LockFileTest : public ::testing::Test {
 protected:
  quesaco::testing::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "lock";
};

TEST_F(LockFileTest, IsSharedOrExclusive) {
  const auto one = LockFile::take(file_, Mode::kShared);
  ASSERT_TRUE(one);
  EXPECT_TRUE(LockFile::try_take(file_, Mode::kShared));
  EXPECT_FALSE(LockFile::try_take(file_, Mode::kExclusive));
}

TEST_F(LockFileTest, EndsWithItsObject) {
  {
    const auto one = LockFile::take(file_, Mode::kExclusive);
  }
  EXPECT_TRUE(LockFile::try_take(file_, Mode::kExclusive));
}

TEST_F(LockFileTest, GoesWhereItIsMoved) {
  auto one = LockFile::take(file_, Mode::kExclusive);
  {
    const LockFile other = std::move(*one);
    EXPECT_FALSE(LockFile::try_take(file_, Mode::kShared));
  }
  EXPECT_TRUE(LockFile::try_take(file_, Mode::kShared));
}

TEST_F(LockFileTest, IsNotTakenWhereThereIsNoFolder) {
  EXPECT_FALSE(LockFile::take(folder_.path() / "none" / "lock", Mode::kShared));
}

}  // namespace
}  // namespace quesaco::kept
