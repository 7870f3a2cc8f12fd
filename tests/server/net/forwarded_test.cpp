#include "server/net/forwarded.h"

#include <gtest/gtest.h>

namespace quesaco::net {
namespace {

TEST(TrustedProxies, FindWhoARequestCameFrom) {
  struct Row {
    const char* trusted;
    const char* peer;
    std::vector<std::string> forwarded;  ///< X-Forwarded-For, line by line
    const char* origin;
    const char* reason;
  };
  const Row rows[] = {
      {"", "127.0.0.1", {"192.0.2.1"}, "127.0.0.1", "nobody is trusted"},
      {"127.0.0.1", "192.0.2.9", {"192.0.2.1"}, "192.0.2.9", "the peer is not trusted"},
      {"127.0.0.1", "127.0.0.1", {"192.0.2.1"}, "192.0.2.1", "a trusted proxy"},
      {"127.0.0.1", "127.0.0.1", {}, "127.0.0.1", "it says nothing"},
      {"127.0.0.1", "127.0.0.1", {"192.0.2.7, 192.0.2.1"}, "192.0.2.1", "the first is a claim"},
      {"127.0.0.1", "127.0.0.1", {"192.0.2.7", "192.0.2.1"}, "192.0.2.1", "on two lines"},
      {"127.0.0.1", "127.0.0.1", {"oops, 192.0.2.1"}, "192.0.2.1", "a broken claim"},
      {"127.0.0.1,10.0.0.0/8",
       "127.0.0.1",
       {"192.0.2.7,\t192.0.2.1 ,10.1.2.3"},
       "192.0.2.1",
       "a chain of proxies"},
      {"10.0.0.0/8", "10.255.0.1", {"11.0.0.1"}, "11.0.0.1", "just beyond the range"},
      {"10.1.2.3/8", "10.9.9.9", {"192.0.2.1"}, "192.0.2.1", "a range by any of its addresses"},
      {"10.0.0.0/8", "10.0.0.1", {"10.0.0.2"}, "10.0.0.1", "proxies only"},
      {"0.0.0.0/0", "192.0.2.9", {"192.0.2.1"}, "192.0.2.9", "everybody is a proxy"},
      {"::1, 2001:db8::/32", "::1", {"2001:db9::1"}, "2001:db9::1", "IPv6"},
      {"::1, 2001:db8::/32", "2001:db8:1::1", {"192.0.2.1"}, "192.0.2.1", "an IPv6 range"},
      {"127.0.0.1", "::ffff:127.0.0.1", {"::ffff:192.0.2.1"}, "192.0.2.1", "IPv4 within IPv6"},
      {"127.0.0.1", "127.0.0.1", {""}, "127.0.0.1", "an empty header"},
      {"127.0.0.1", "127.0.0.1", {"192.0.2.1, "}, "127.0.0.1", "an empty end"},
      {"127.0.0.1", "127.0.0.1", {"unknown"}, "127.0.0.1", "no address"},
      {"127.0.0.1", "127.0.0.1", {"192.0.2.1:80"}, "127.0.0.1", "with a port"},
      {"127.0.0.1", "127.0.0.1", {"192.0.2.1, 256.0.0.1"}, "127.0.0.1", "the last is broken"},
  };
  for (const auto& [trusted, peer, forwarded, origin, reason] : rows) {
    const auto proxies = TrustedProxies::parse(trusted);
    ASSERT_TRUE(proxies) << reason;
    Headers headers = {{"host", "a"}};
    for (const std::string& line : forwarded) headers.emplace_back("x-forwarded-for", line);
    EXPECT_EQ(origin, proxies->remote_of(peer, headers)) << reason;
  }
}

TEST(TrustedProxies, AreAddressesOrRanges) {
  for (const char* list : {"localhost", "127.0.0.1,", ",", " ", "10.0.0.0/33", "::1/129", "10.0/8",
                           "127.0.0.1;::1", "10.0.0.0/", "10.0.0.0/-1"}) {
    const auto proxies = TrustedProxies::parse(list);
    ASSERT_FALSE(proxies) << list;
    EXPECT_EQ(Error::Kind::kInput, proxies.error().kind) << list;
    EXPECT_NE(std::string::npos, proxies.error().message.find("10.0.0.0/8")) << list;
  }
}

}  // namespace
}  // namespace quesaco::net
