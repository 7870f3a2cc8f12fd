#include "server/api/asset_response.h"

#include <gmock/gmock.h>

namespace quesaco::api {
namespace {

using ::testing::Contains;
using ::testing::Key;
using ::testing::Not;
using ::testing::Pair;

const pages::Asset kScript{
    "text/javascript",
    "public",
    true,
    {{"br", "short", "\"1\""}, {"gzip", "longer", "\"2\""}, {"", "let script;", "\"3\""}}};
const pages::Asset kPlain{"text/css", "no-cache", false, {{"", "a{}", "\"4\""}}};

net::Response get(const pages::Asset& asset, net::Headers headers, std::string method = "GET") {
  return asset_response(asset, {std::move(method), "/a", "", std::move(headers), "", "127.0.0.1"});
}

TEST(AssetResponse, IsInTheCodingThatTheClientReads) {
  const auto brotli = get(kScript, {{"accept-encoding", "gzip, br"}});
  EXPECT_EQ(brotli.status, 200U);
  EXPECT_EQ(brotli.body, "short");
  EXPECT_THAT(brotli.headers, Contains(Pair("Content-Encoding", "br")));
  EXPECT_THAT(brotli.headers, Contains(Pair("ETag", "\"1\"")));
  const auto gzip = get(kScript, {{"accept-encoding", "gzip, br;q=0.5"}});
  EXPECT_EQ(gzip.body, "longer");
  EXPECT_THAT(gzip.headers, Contains(Pair("Content-Encoding", "gzip")));
  EXPECT_THAT(gzip.headers, Contains(Pair("ETag", "\"2\"")));
  const auto as_it_is = get(kScript, {});
  EXPECT_EQ(as_it_is.body, "let script;");
  EXPECT_THAT(as_it_is.headers, Not(Contains(Key("Content-Encoding"))));
  EXPECT_THAT(as_it_is.headers, Contains(Pair("ETag", "\"3\"")));
  for (const net::Response& response : {brotli, gzip, as_it_is}) {
    EXPECT_THAT(response.headers, Contains(Pair("Vary", "Accept-Encoding")));
  }
  EXPECT_EQ(get(kPlain, {{"accept-encoding", "gzip, br"}}).body, "a{}");
}

TEST(AssetResponse, IsNotSentAgain) {
  for (const char* known : {"\"1\"", "W/\"1\"", "\"0\", \"1\"", "*"}) {
    const auto response = get(kScript, {{"accept-encoding", "br"}, {"if-none-match", known}});
    EXPECT_EQ(response.status, 304U) << known;
    EXPECT_TRUE(response.body.empty()) << known;
    EXPECT_THAT(response.headers, Contains(Pair("ETag", "\"1\"")));
    EXPECT_THAT(response.headers, Contains(Pair("Vary", "Accept-Encoding")));
    EXPECT_THAT(response.headers, Contains(Pair("Cache-Control", "public")));
  }
  const auto other = get(kScript, {{"accept-encoding", "gzip"}, {"if-none-match", "\"1\""}});
  EXPECT_EQ(other.body, "longer") << "what was kept is in another coding";
}

TEST(AssetResponse, LetsOtherSitesLoadWhatIsForThem) {
  const auto shared = get(kScript, {});
  EXPECT_THAT(shared.headers, Contains(Pair("Access-Control-Allow-Origin", "*")));
  EXPECT_THAT(shared.headers, Contains(Pair("Cross-Origin-Resource-Policy", "cross-origin")));
  EXPECT_THAT(get(kPlain, {}).headers, Not(Contains(Key("Access-Control-Allow-Origin"))));
}

TEST(AssetResponse, IsForReading) {
  EXPECT_EQ(get(kScript, {}, "HEAD").body, "let script;") << "the length of it is sent";
  const auto refused = get(kScript, {}, "POST");
  EXPECT_EQ(refused.status, 405U);
  EXPECT_THAT(refused.headers, Contains(Pair("Allow", "GET, HEAD")));
}

}  // namespace
}  // namespace quesaco::api
