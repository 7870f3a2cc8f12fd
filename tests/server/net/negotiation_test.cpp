#include "server/net/negotiation.h"

#include <gtest/gtest.h>

#include <array>

namespace quesaco::net {
namespace {

TEST(Negotiation, PrefersWhatWeighsMostAndThenWhatIsOfferedFirst) {
  constexpr std::array<std::string_view, 2> kOffered = {"br", "gzip"};
  struct Row {
    const char* accept_encoding;
    const char* coding;
  };
  const Row rows[] = {
      {"", ""},
      {"gzip, deflate, br, zstd", "br"},
      {"gzip", "gzip"},
      {"GZip;Q=0.1", "gzip"},
      {"gzip;q=1.0, br;q=0.9", "gzip"},
      {" gzip ; q=0.5 ,\tbr ; q=0.5", "br"},
      {"br;q=0, gzip", "gzip"},
      {"br;q=0", ""},
      {"*", "br"},
      {"*;q=0.5, br;q=0", "gzip"},
      {"*;q=0", ""},
      {"identity", ""},
      {"identity, gzip;q=0.5", ""},
      {"identity;q=0.5, gzip", "gzip"},
      {"identity, gzip", "gzip"},
      {"deflate", ""},
      {"brotli, xgzip", ""},
      {"br;q=much, gzip;q=0.1", "gzip"},
      {"br;level=9;q=0.2, gzip;q=0.1", "br"},
      {",;,", ""},
  };
  for (const auto& [accept_encoding, coding] : rows) {
    EXPECT_EQ(preferred_coding(accept_encoding, kOffered), coding) << accept_encoding;
  }
  EXPECT_EQ(preferred_coding("br", {}), "");
}

TEST(Negotiation, FindsAnETagInAList) {
  for (const char* naming : {"\"a\"", "W/\"a\"", "*", "\"b\", \"a\"", "W/\"b\" ,W/\"a\""}) {
    EXPECT_TRUE(names_etag(naming, "\"a\"")) << naming;
  }
  for (const char* other : {"", "a", "\"b\"", "\"a", "\"aa\"", "\"b\", W/\"c\"", "w/\"a\""}) {
    EXPECT_FALSE(names_etag(other, "\"a\"")) << other;
  }
}

}  // namespace
}  // namespace quesaco::net
