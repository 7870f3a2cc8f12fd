#include <gtest/gtest.h>

#include "tests/server/net/client.h"
#include "tests/server/net/fake_application.h"

namespace quesaco::net {
namespace {

Error failure_of(const std::string& address, std::uint16_t port) {
  FakeApplication application;
  Server server(application, {}, {.address = address, .port = port}, {});
  const auto started = server.start();
  return started ? Error{Error::Kind::kInput, "started"} : started.error();
}

TEST(Start, APortInUseIsAnErrorThatSaysWhatToDo) {
  TestServer server;
  server.start();
  const Error error = failure_of("127.0.0.1", server.port());
  EXPECT_EQ(Error::Kind::kEnvironment, error.kind);
  EXPECT_NE(std::string::npos, error.message.find(std::to_string(server.port()))) << error.message;
  EXPECT_NE(std::string::npos, error.message.find("déjà pris")) << error.message;
}

TEST(Start, AnAddressThatCannotBeUsedIsAnErrorThatSaysWhatToDo) {
  for (const char* address : {"localhost", "256.1.1.1", "", "192.0.2.1"}) {
    const Error error = failure_of(address, 0);
    EXPECT_EQ(Error::Kind::kEnvironment, error.kind) << address;
    EXPECT_NE(std::string::npos, error.message.find("127.0.0.1")) << error.message;
  }
}

TEST(Start, APortCanBeTakenAgainAtOnce) {
  FakeApplication application;
  std::uint16_t port = 0;
  {
    Server server(application, {}, {.port = 0}, {});
    port = server.start().value();
    Client client(port);
    client.send(get("/"));
    EXPECT_EQ(200U, client.reply().status);
  }  // the server closes first, which leaves the port in TIME_WAIT
  Server server(application, {}, {.port = port}, {});
  EXPECT_TRUE(server.start());
}

TEST(Start, ListensOnIpv6) {
  FakeApplication application;
  Server server(application, {}, {.address = "::1", .port = 0}, {});
  const auto port = server.start();
  if (!port) GTEST_SKIP() << "no IPv6 here: " << port.error().message;
  EXPECT_NE(0, *port);
}

}  // namespace
}  // namespace quesaco::net
