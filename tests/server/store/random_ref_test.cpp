#include "server/store/random_ref.h"

#include <gtest/gtest.h>

#include <set>

#include "server/privacy/mask.h"

namespace quesaco::store {
namespace {

TEST(RandomRef, IsNewEachTimeAndNeverMasked) {
  std::set<std::string> refs;
  for (int i = 0; i < 1000; ++i) {
    const std::string ref = random_ref();
    EXPECT_TRUE(is_ref(ref)) << ref;
    EXPECT_EQ(privacy::mask(ref), ref);
    refs.insert(ref);
  }
  EXPECT_EQ(refs.size(), 1000U);
}

TEST(RandomRef, KnowsItsOwn) {
  EXPECT_TRUE(is_ref(std::string(32, 'a')));
  EXPECT_TRUE(is_ref(std::string(32, 'p')));
  EXPECT_FALSE(is_ref(""));
  EXPECT_FALSE(is_ref(std::string(31, 'a')));
  EXPECT_FALSE(is_ref(std::string(33, 'a')));
  EXPECT_FALSE(is_ref(std::string(31, 'a') + 'q'));
  EXPECT_FALSE(is_ref(std::string(31, 'a') + 'A'));
  EXPECT_FALSE(is_ref(std::string(31, 'a') + '1'));
}

}  // namespace
}  // namespace quesaco::store
