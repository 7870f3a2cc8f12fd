#include "server/local/local_call.h"

#include <gmock/gmock.h>

#include "server/local/local_server.h"
#include "tests/server/local/raw_client.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::local {
namespace {

using ::testing::HasSubstr;
namespace fs = std::filesystem;

class LocalCallTest : public ::testing::Test {
 protected:
  static Error error_of(const fs::path& socket, const std::string& request = "{}") {
    const auto reply = local_call(socket, request);
    EXPECT_FALSE(reply);
    return reply ? Error{} : reply.error();
  }

  const quesaco::testing::TemporaryFolder folder_;
  const fs::path socket_ = folder_.path() / "quesaco.sock";
};

TEST_F(LocalCallTest, SaysThatNoServerListens) {
  const std::string expected = "Aucun serveur Quésaco ne répond dans " + folder_.path().string() +
                               " : lancez « quesaco serve » avec le même --data.";
  const Error without_file = error_of(socket_);
  EXPECT_EQ(without_file.kind, Error::Kind::kEnvironment);
  EXPECT_EQ(without_file.message, expected);
  leave_stale_socket(socket_);
  EXPECT_EQ(error_of(socket_).message, expected);
}

TEST_F(LocalCallTest, SaysThatTheServerIsAnotherAccounts) {
  LocalServer server(socket_, [](const std::string& request, const Peer&) { return request; }, {});
  ASSERT_TRUE(server.start());
  fs::permissions(socket_, fs::perms::none);
  as_stranger([this] {
    const Error error = error_of(socket_);
    EXPECT_EQ(error.kind, Error::Kind::kEnvironment);
    EXPECT_THAT(error.message, HasSubstr("demandez à l'administrateur"));
  });
}

TEST_F(LocalCallTest, SaysThatAPathIsTooLong) {
  const Error error = error_of("/" + std::string(107, 'x'));
  EXPECT_EQ(error.kind, Error::Kind::kEnvironment);
  EXPECT_THAT(error.message, HasSubstr("108 octets, 107 au plus"));
  EXPECT_THAT(error.message, HasSubstr("--data"));
}

TEST_F(LocalCallTest, SaysThatARequestIsTooLong) {
  const Error error = error_of(socket_, std::string(kMaxRequest + 1, 'x'));
  EXPECT_EQ(error.kind, Error::Kind::kInput);
  EXPECT_THAT(error.message, HasSubstr("16 Mio"));
}

}  // namespace
}  // namespace quesaco::local
