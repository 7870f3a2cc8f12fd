#include "server/api/page_policy.h"

#include <gmock/gmock.h>

#include <vector>

namespace quesaco::api {
namespace {

using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(PagePolicy, FramesAreOurOwnAndThoseOfTheListedOrigins) {
  EXPECT_THAT(embed_policy("faq.example", {}), EndsWith("; frame-ancestors 'self'"));
  const std::vector<std::string> allowed = {"https://a.example", "http://b.example:8000"};
  EXPECT_THAT(embed_policy("faq.example", allowed),
              EndsWith("; frame-ancestors 'self' https://a.example http://b.example:8000"));
}

TEST(PagePolicy, NoOriginWritesIntoThePolicy) {
  const std::vector<std::string> allowed = {"https://a.example;script-src", "https://a.example,*",
                                            "https://a.example\n", "https://*",
                                            "https://b.example"};
  EXPECT_THAT(embed_policy("faq.example", allowed),
              EndsWith("; frame-ancestors 'self' https://b.example"));
}

TEST(PagePolicy, TheFrameTalksToItsOwnServerOnly) {
  const std::string policy = embed_policy("faq.example:8080", {});
  EXPECT_THAT(policy, HasSubstr("default-src 'none'; script-src 'self'; style-src 'self'"));
  EXPECT_THAT(policy,
              HasSubstr("connect-src 'self' ws://faq.example:8080 wss://faq.example:8080;"));
  EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
  EXPECT_THAT(embed_policy("", {}), HasSubstr("connect-src 'self';"));
}

}  // namespace
}  // namespace quesaco::api
