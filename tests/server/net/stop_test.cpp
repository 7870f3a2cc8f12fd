#include <gtest/gtest.h>

#include <future>

#include "tests/server/net/client.h"
#include "tests/server/net/fake_application.h"
#include "tests/server/net/websocket_client.h"

namespace quesaco::net {
namespace {

using std::chrono::milliseconds;

/// A server whose application holds every request until the gate opens.
class StopTest : public testing::Test {
 protected:
  void start(ServerOptions options = {}) {
    const Limits patient{.request_timeout =
                             std::chrono::minutes(5)};  // stop() must not wait for it
    server_ = std::make_unique<TestServer>(patient, options);
    server_->application.on_request = [this](const Request&) -> Response {
      gate_.pass();
      return {200, {}, "", "done"};
    };
    server_->application.on_message = [this](std::string_view) { gate_.pass(); };
    server_->start();
  }

  std::future<void> stop() {
    return std::async(std::launch::async, [this] { server_->server.stop(); });
  }

  /// Returns once every connection was told: they are told in the order in which they came, and
  /// one that comes last says when it is its turn.
  std::future<void> begin_to_stop() {
    WebSocketClient last(server_->port());
    last.open();
    EXPECT_EQ("welcome", last.receive_text());
    auto stopped = stop();
    EXPECT_EQ(1001U, last.receive_close());
    last.leave(1001);
    return stopped;
  }

  Gate gate_;
  std::unique_ptr<TestServer> server_;
};

TEST_F(StopTest, EndsAReplyThatGoesOn) {
  start();
  server_->application.on_request = [](const Request&) {
    Response response{200, {}, "text/event-stream", "begun"};
    response.more = [] { return std::optional<std::string>(""); };
    return response;
  };
  Client client(server_->port());
  client.send(get("/"));
  EXPECT_NE("", client.receive_until("begun"));
  stop().get();
  EXPECT_TRUE(client.closed());
}

TEST_F(StopTest, ClosesIdleConnectionsAtOnce) {
  start();
  Client fresh(server_->port());
  Client begun(server_->port());
  begun.send("GET / HT");
  WebSocketClient socket(server_->port());
  socket.open();
  EXPECT_EQ("welcome", socket.receive_text());
  auto stopped = stop();
  EXPECT_TRUE(fresh.closed());
  EXPECT_TRUE(begun.closed());
  EXPECT_EQ(1001U, socket.receive_close());
  socket.leave(1001);
  stopped.get();
  EXPECT_TRUE(server_->logged().empty()) << "nobody had to be cut";
}

TEST_F(StopTest, LetsAnHttpReplyUnderWayGoOut) {
  start();
  Client client(server_->port());
  client.send(get("/") + get("/next"));
  gate_.await_arrivals(1);
  auto stopped = begin_to_stop();
  gate_.open();
  const Reply reply = client.reply();
  EXPECT_EQ("done", reply.body);
  EXPECT_NE(std::string::npos, reply.head.find("Connection: close"));
  EXPECT_TRUE(client.closed()) << "the next request is not begun";
  client.end();
  stopped.get();
  EXPECT_EQ(1, server_->application.calls);
}

TEST_F(StopTest, LetsWebSocketRepliesUnderWayGoOut) {
  start();
  WebSocketClient socket(server_->port());
  socket.open();
  EXPECT_EQ("welcome", socket.receive_text());
  socket.text("1");
  gate_.await_arrivals(1);
  auto stopped = begin_to_stop();
  gate_.open();
  EXPECT_EQ("re: 1", socket.receive_text());
  EXPECT_EQ(1001U, socket.receive_close());
  socket.leave(1001);
  EXPECT_TRUE(socket.connection().closed());
  stopped.get();
}

TEST_F(StopTest, CutsWhatTakesLongerThanTheGrace) {
  start({.worker_threads = 1, .grace = milliseconds(20)});
  Client running(server_->port());
  running.send(get("/running"));
  gate_.await_arrivals(1);
  Client waiting(server_->port());
  waiting.send(get("/waiting"));
  WebSocketClient deaf(server_->port());
  deaf.open();
  auto stopped = stop();
  EXPECT_TRUE(running.closed());
  EXPECT_TRUE(waiting.closed());
  EXPECT_TRUE(deaf.connection().closed());
  server_->await_log("coupées");
  gate_.open();
  stopped.get();
  EXPECT_EQ(1, server_->application.calls) << "what had not begun is not begun any more";
}

TEST(Stop, IsHarmlessBeforeTheStartAndASecondTime) {
  TestServer never;
  never.server.stop();
  TestServer server;
  server.start();
  server.server.stop();
  server.server.stop();
}

}  // namespace
}  // namespace quesaco::net
