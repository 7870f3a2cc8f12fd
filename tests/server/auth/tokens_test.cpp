#include "server/auth/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace quesaco::auth {
namespace {

TEST(Tokens, AreFitForAnAddressAndNeverTheSame) {
  EXPECT_THAT(new_token(), ::testing::MatchesRegex("[A-Za-z0-9_-]{43}"));
  EXPECT_NE(new_token(), new_token());
}

// As `printf abc | b2sum --length 256` tells.
TEST(Tokens, AreHashedByBlake2b) {
  EXPECT_EQ(hash_of("abc"), "vd2BPGNCOXIxce8_7phXm5SWTjuxyz5CcmLIwGjVIxk");
}

}  // namespace
}  // namespace quesaco::auth
