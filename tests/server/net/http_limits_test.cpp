#include <gtest/gtest.h>

#include <chrono>

#include "tests/server/net/client.h"
#include "tests/server/net/fake_application.h"

namespace quesaco::net {
namespace {

using std::chrono::milliseconds;

/// A GET whose head has exactly `size` bytes.
std::string head_of(std::size_t size) {
  const std::string start = "GET / HTTP/1.1\r\nHost: a\r\nX: ";
  return start + std::string(size - start.size() - 4, 'x') + "\r\n\r\n";
}

std::string post_of(std::size_t size) {
  return "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(size) + "\r\n\r\n" +
         std::string(size, 'x');
}

TEST(HttpLimits, AHeadMayBeAsLongAsTheLimit) {
  for (const std::size_t limit : {std::size_t{200}, Limits().max_header}) {
    TestServer server({.max_header = limit});
    server.start();
    Client client(server.port());
    client.send(head_of(limit));
    EXPECT_EQ(200U, client.reply().status) << limit;
    client.send(head_of(limit + 1));
    EXPECT_EQ(431U, client.reply().status) << limit;
    EXPECT_TRUE(client.closed_in_order()) << limit;
  }
}

TEST(HttpLimits, ABodyMayBeAsLongAsTheLimit) {
  const std::size_t limit = Limits().max_body;
  TestServer server;
  server.start();
  Client client(server.port());
  client.send(post_of(limit));
  EXPECT_EQ(std::string("POST / ").size() + limit, client.reply().body.size());
  client.send(post_of(limit + 1));
  EXPECT_EQ(413U, client.reply().status) << "told even to a client that sends before it reads";
  EXPECT_TRUE(client.closed_in_order());
}

TEST(HttpLimits, SomePathsTakeLongBodies) {
  const std::size_t limit = Limits().max_long_body;
  TestServer server;
  server.start();
  Client client(server.port());
  std::string request = post_of(limit);
  request.replace(request.find("POST /"), 6, "POST /long");
  client.send(request);
  EXPECT_EQ(200U, client.reply().status);
  client.send("POST /long HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(limit + 1) +
              "\r\n\r\n");
  EXPECT_EQ(413U, client.reply().status);
}

TEST(HttpLimits, ARefusedClientMayFinishSending) {
  TestServer server;
  server.start();
  Client client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 70000\r\n\r\n");
  EXPECT_EQ(413U, client.reply().status);
  EXPECT_TRUE(client.closed_in_order());
  for (int part = 0; part < 7; ++part) {
    EXPECT_TRUE(client.send(std::string(10'000, 'x'))) << part;
    Client other(server.port());  // once it is answered, the server had the time to close
    other.send(get("/"));
    EXPECT_EQ(200U, other.reply().status);
  }
}

TEST(HttpLimits, ASilentConnectionIsClosed) {
  TestServer server({.request_timeout = milliseconds(20)});
  server.start();
  Client client(server.port());
  EXPECT_TRUE(client.closed());
}

TEST(HttpLimits, DripsDoNotProlongARequest) {
  struct Row {
    std::string start;
    const char* reason;
  };
  const std::vector<Row> rows = {
      {"GET / HTTP/1.1\r\nX: ", "a head that never ends"},
      {"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n", "a body that never ends"},
  };
  TestServer server({.request_timeout = milliseconds(100)});
  server.start();
  for (const Row& row : rows) {
    Client client(server.port());
    client.send(row.start);
    int drips = 0;
    while (!client.readable_within(5) && drips < 4000) {
      client.send("x");
      ++drips;
    }
    EXPECT_LT(drips, 4000) << row.reason;
    EXPECT_TRUE(client.closed()) << row.reason;
  }
  EXPECT_EQ(0, server.application.calls);
}

TEST(HttpLimits, AnIdleConnectionIsClosed) {
  TestServer server({.idle_timeout = milliseconds(20)});
  server.start();
  Client client(server.port());
  client.send(get("/"));
  EXPECT_EQ(200U, client.reply().status);
  EXPECT_TRUE(client.closed());
}

TEST(HttpLimits, ARequestThatFollowsAnotherHasItsOwnTime) {
  TestServer server({.request_timeout = milliseconds(500)});
  server.start();
  Client client(server.port());
  client.send(get("/"));
  EXPECT_EQ(200U, client.reply().status);
  client.send("G");
  EXPECT_TRUE(client.closed()) << "after the request timeout, long before the idle timeout";
}

TEST(HttpLimits, SoHasOneThatBeganInTheSamePacket) {
  TestServer server({.request_timeout = milliseconds(500)});
  server.start();
  Client client(server.port());
  client.send(get("/") + "G");
  EXPECT_EQ(200U, client.reply().status);
  EXPECT_TRUE(client.closed());
}

TEST(HttpLimits, ASlowAnswerIsNotATimeout) {
  Gate gate;
  TestServer server({.request_timeout = milliseconds(500), .idle_timeout = milliseconds(500)});
  server.application.on_request = [&](const Request& request) -> Response {
    if (request.path == "/slow") gate.pass();
    return {};
  };
  server.start();
  Client slow(server.port());
  slow.send(get("/slow"));
  gate.await_arrivals(1);
  Client idle(server.port());
  EXPECT_TRUE(idle.closed()) << "the timeout has passed for this one, which began later";
  gate.open();
  EXPECT_EQ(200U, slow.reply().status);
}

TEST(HttpLimits, ConnectionsBeyondTheLimitAreToldSo) {
  TestServer server({.max_connections = 2});
  server.start();
  Client first(server.port());
  first.send(get("/"));
  EXPECT_EQ(200U, first.reply().status);
  {
    Client second(server.port());
    second.send(get("/"));
    EXPECT_EQ(200U, second.reply().status);
    Client third(server.port());
    third.send(get("/"));
    EXPECT_EQ(503U, third.reply().status);
    EXPECT_TRUE(third.closed());
  }
  unsigned status = 503;  // until the server has noticed that the second one left
  while (status == 503) {
    Client next(server.port());
    next.send(get("/"));
    status = next.reply().status;
  }
  EXPECT_EQ(200U, status);
}

TEST(HttpLimits, RequestsBeyondTheQueueOfTheWorkersAreDeclined) {
  TestServer server({.max_waiting_calls = 0});
  server.start();
  Client client(server.port());
  client.send(get("/"));
  const Reply reply = client.reply();
  EXPECT_EQ(503U, reply.status);
  EXPECT_EQ("busy", reply.body);
  EXPECT_EQ(0, server.application.calls);
}

}  // namespace
}  // namespace quesaco::net
