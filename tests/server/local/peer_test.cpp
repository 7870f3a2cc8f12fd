#include "server/local/peer.h"

#include <gtest/gtest.h>
#include <pwd.h>
#include <unistd.h>

#include "server/local/local_call.h"
#include "server/local/local_server.h"
#include "tests/server/local/raw_client.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::local {
namespace {

namespace fs = std::filesystem;

TEST(Peer, HasTheNameOfItsAccountOrItsNumber) {
  EXPECT_EQ(peer_of(0).user, "root");
  EXPECT_EQ(peer_of(kStranger).user, "uid 4200000");
}

TEST(Peer, IsWhoConnected) {
  const quesaco::testing::TemporaryFolder folder;
  const fs::path socket = folder.path() / "quesaco.sock";
  LocalServer server(socket, [](const std::string&, const Peer& peer) { return peer.user; }, {});
  ASSERT_TRUE(server.start());
  EXPECT_EQ(local_call(socket, ""), peer_of(::geteuid()).user);
  if (::geteuid() != 0) GTEST_SKIP() << "only root can be somebody else";
  fs::permissions(folder.path(), fs::perms::all);
  fs::permissions(socket, fs::perms::all);
  as_stranger([&] { EXPECT_EQ(local_call(socket, ""), "uid 4200000"); });
}

}  // namespace
}  // namespace quesaco::local
