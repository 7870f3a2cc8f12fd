#include <gtest/gtest.h>

#include <future>
#include <vector>

#include "tests/server/net/fake_application.h"
#include "tests/server/net/websocket_client.h"

namespace quesaco::net {
namespace {

constexpr int kPeople = 100;

TEST(Crowd, AHundredConversationsAtOnceKeepTheirOrder) {
  TestServer server({}, {.io_threads = 2, .worker_threads = 4});
  server.start();
  std::vector<WebSocketClient> clients;
  for (int i = 0; i < kPeople; ++i) {
    clients.emplace_back(server.port());
    EXPECT_EQ(101U, clients.back().open().status);
  }
  for (int i = 0; i < kPeople; ++i)
    for (const char* part : {"a", "b", "c"})
      clients[static_cast<std::size_t>(i)].text(part + std::to_string(i));
  for (int i = 0; i < kPeople; ++i) {
    WebSocketClient& client = clients[static_cast<std::size_t>(i)];
    EXPECT_EQ("welcome", client.receive_text());
    for (const char* part : {"re: a", "re: b", "re: c"})
      EXPECT_EQ(part + std::to_string(i), client.receive_text());
  }
  const auto stopped = std::async(std::launch::async, [&server] { server.server.stop(); });
  for (WebSocketClient& client : clients) {
    EXPECT_EQ(1001U, client.receive_close());
    client.leave(1001);
  }
}

/// Connections that end at the worst moments must leave nothing behind.
TEST(Crowd, SurvivesResets) {
  TestServer server({.max_connections = 3}, {.io_threads = 2});
  server.start();
  const std::vector<std::string> last_words = {
      "",
      "GET / HT",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf",
      get("/") + get("/") + get("/"),
      "nonsense\r\n\r\n",
      upgrade(""),
      upgrade("").substr(0, 40),
  };
  for (int round = 0; round < 20; ++round) {
    for (const std::string& words : last_words) {
      Client client(server.port());
      client.send(words);
      client.reset();
    }
    WebSocketClient client(server.port());
    if (client.open().status == 101) client.connection().send("\x81\xff half a frame");
    client.connection().reset();
  }
  unsigned status = 503;  // until the server has noticed that they all left
  while (status == 503) {
    Client client(server.port());
    client.send(get("/"));
    status = client.reply().status;
  }
  EXPECT_EQ(200U, status);
  EXPECT_TRUE(server.logged().empty()) << server.logged().front();
}

}  // namespace
}  // namespace quesaco::net
