#include "server/net/registry.h"

#include <gtest/gtest.h>

namespace quesaco::net {
namespace {

class Peer : public Connection {
 public:
  void stop() override { ++stopped; }
  void abort() override { ++aborted; }
  int stopped = 0;
  int aborted = 0;
};

TEST(ConnectionRegistry, AdmitsUpToTheLimitAndAgainWhenOneLeaves) {
  ConnectionRegistry registry(2, 10);
  const auto first = registry.admit("192.0.2.1");
  {
    const auto second = registry.admit("192.0.2.2");
    EXPECT_TRUE(second);
    EXPECT_FALSE(registry.admit("192.0.2.3"));
  }
  EXPECT_TRUE(registry.admit("192.0.2.3"));
}

TEST(ConnectionRegistry, CountsEachAddressByItself) {
  ConnectionRegistry registry(10, 1);
  const auto first = registry.admit("192.0.2.1");
  EXPECT_FALSE(registry.admit("192.0.2.1"));
  EXPECT_TRUE(registry.admit("192.0.2.2"));
}

TEST(ConnectionRegistry, AProxyOnThisMachineSpeaksForManyPeople) {
  ConnectionRegistry registry(10, 1);
  for (const char* loopback : {"127.0.0.1", "::1", "::ffff:127.0.0.1"}) {
    const auto first = registry.admit(loopback);
    EXPECT_TRUE(registry.admit(loopback)) << loopback;
  }
}

TEST(ConnectionRegistry, AMovedLeaseIsGivenBackOnce) {
  ConnectionRegistry registry(1, 1);
  {
    auto lease = registry.admit("192.0.2.1");
    const ConnectionRegistry::Lease moved = std::move(*lease);
    lease.reset();
    EXPECT_FALSE(registry.admit("192.0.2.1"));
  }
  EXPECT_TRUE(registry.admit("192.0.2.1"));
}

TEST(ConnectionRegistry, StopReachesThoseWhoAreInAndThoseWhoComeLate) {
  ConnectionRegistry registry(10, 10);
  const auto early = std::make_shared<Peer>();
  const auto late = std::make_shared<Peer>();
  auto first = registry.admit("192.0.2.1");
  auto second = registry.admit("192.0.2.2");
  first->represent(early);
  registry.stop();
  EXPECT_EQ(1, early->stopped);
  second->represent(late);
  EXPECT_EQ(1, late->stopped);
  EXPECT_FALSE(registry.admit("192.0.2.3"));
  registry.abort();
  EXPECT_EQ(1, early->aborted);
  EXPECT_EQ(1, late->aborted);
  const auto last = std::make_shared<Peer>();
  first->represent(last);
  EXPECT_EQ(1, last->aborted);
}

TEST(ConnectionRegistry, KnowsWhenEverybodyHasLeft) {
  ConnectionRegistry registry(10, 10);
  auto lease = registry.admit("192.0.2.1");
  EXPECT_FALSE(registry.wait_until_empty(std::chrono::milliseconds(0)));
  lease.reset();
  EXPECT_TRUE(registry.wait_until_empty(std::chrono::milliseconds(0)));
}

}  // namespace
}  // namespace quesaco::net
