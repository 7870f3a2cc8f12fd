#include "server/auth/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quesaco::auth {
namespace {

TEST(Tokens, AreFitForAnAddressAndNeverTheSame) {
  EXPECT_THAT(new_token(), ::testing::MatchesRegex("[A-Za-z0-9_-]{43}"));
  EXPECT_NE(new_token(), new_token());
}

TEST(RecoveryCodes, AreReadAsSomebodyTypesThem) {
  EXPECT_THAT(new_recovery_code(), ::testing::MatchesRegex("[2-9a-kmnp-z]{10}"));
  EXPECT_NE(new_recovery_code(), new_recovery_code());
  EXPECT_EQ(plain_code(" K7mn2-\u00A0q9xy4 "), "k7mn2q9xy4");
}

// As `printf abc | b2sum --length 256` tells.
TEST(Tokens, AreHashedByBlake2b) {
  EXPECT_EQ(hash_of("abc"), "vd2BPGNCOXIxce8_7phXm5SWTjuxyz5CcmLIwGjVIxk");
}

TEST(Tokens, AreComparedWhole) {
  EXPECT_TRUE(are_equal("abc", "abc"));
  EXPECT_TRUE(are_equal("", ""));
  for (const char* other : {"", "ab", "abd", "abcd"}) EXPECT_FALSE(are_equal("abc", other));
}

}  // namespace
}  // namespace quesaco::auth
