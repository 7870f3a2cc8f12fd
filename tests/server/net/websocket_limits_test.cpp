#include <gtest/gtest.h>

#include <chrono>

#include "tests/server/net/fake_application.h"
#include "tests/server/net/websocket_client.h"

namespace quesaco::net {
namespace {

using std::chrono::milliseconds;

WebSocketClient connect(TestServer& server) {
  WebSocketClient client(server.port());
  client.open();
  EXPECT_EQ("welcome", client.receive_text());
  return client;
}

TEST(WebSocketLimits, AFrameMayBeAsLongAsTheLimit) {
  const std::size_t limit = Limits().max_frame;
  TestServer server;
  server.start();
  WebSocketClient whole = connect(server);
  whole.text(std::string(limit, 'x'));
  EXPECT_EQ("re: " + std::string(limit, 'x'), whole.receive_text());
  WebSocketClient parts = connect(server);
  parts.send(Opcode::kText, std::string(limit - 1, 'x'), false);
  parts.send(Opcode::kContinuation, "x");
  EXPECT_EQ("re: " + std::string(limit, 'x'), parts.receive_text());
  parts.send(Opcode::kText, std::string(limit, 'x'), false);
  parts.send(Opcode::kContinuation, "x");
  EXPECT_EQ(1009U, parts.receive_close()) << "fragments count together";
}

TEST(WebSocketLimits, ReadingStopsWhileTooManyFramesWait) {
  constexpr std::size_t kLimit = 3;
  Gate gate;
  TestServer server({.max_pending = kLimit});
  server.application.on_message = [&](std::string_view) { gate.pass(); };
  server.start();
  WebSocketClient client = connect(server);
  for (std::size_t i = 1; i < kLimit; ++i) client.text("x");
  client.send(Opcode::kPing, "room");
  EXPECT_EQ("room", client.receive().payload) << "answered while every frame still waits";

  client.text("x");
  client.send(Opcode::kPing, "full");
  // Another connection, on the same I/O thread, comes and goes: the server had the time to read.
  for (int i = 0; i < 3; ++i) connect(server).leave();
  gate.open();
  EXPECT_EQ("re: x", client.receive().payload) << "the pong could only come after this";
  Frame frame = client.receive();
  while (frame.opcode == Opcode::kText) frame = client.receive();
  EXPECT_EQ("full", frame.payload);
}

TEST(WebSocketLimits, FramesBeyondTheRateAreDeclinedInTheirTurn) {
  TestServer server({.frame_burst = 2, .frames_per_second = 0});
  server.start();
  WebSocketClient client = connect(server);
  for (const char* frame : {"1", "2", "3"}) client.text(frame);
  EXPECT_EQ("re: 1", client.receive_text());
  EXPECT_EQ("re: 2", client.receive_text());
  EXPECT_EQ("too fast: 3", client.receive_text());
  EXPECT_EQ(2, server.application.calls);
  WebSocketClient other = connect(server);
  other.text("1");
  EXPECT_EQ("re: 1", other.receive_text()) << "each connection has its own allowance";
}

TEST(WebSocketLimits, FramesBeyondTheQueueOfTheWorkersAreDeclined) {
  Gate gate;
  TestServer server({.max_waiting_calls = 1}, {.worker_threads = 1});
  server.application.on_message = [&](std::string_view) { gate.pass(); };
  server.start();
  WebSocketClient running = connect(server);
  WebSocketClient first = connect(server);
  WebSocketClient second = connect(server);
  running.text("1");
  gate.await_arrivals(1);
  first.text("2");
  second.text("2");  // one of the two takes the only place in the queue, the other hears at once
  while (!first.connection().readable_within(5) && !second.connection().readable_within(5)) {
  }
  const bool first_hears = first.connection().readable_within(0);
  EXPECT_EQ("busy: 2", (first_hears ? first : second).receive_text());
  gate.open();
  EXPECT_EQ("re: 1", running.receive_text());
  EXPECT_EQ("re: 2", (first_hears ? second : first).receive_text());
}

TEST(WebSocketLimits, WithoutAWorkerForTheWelcomeItIsClosed) {
  TestServer server({.max_waiting_calls = 0});
  server.start();
  WebSocketClient client(server.port());
  EXPECT_EQ(101U, client.open().status);
  EXPECT_EQ(1013U, client.receive_close());
}

TEST(WebSocketLimits, ASilentPeerIsAskedThenLeft) {
  TestServer server({.websocket_timeout = milliseconds(60)});
  server.start();
  WebSocketClient client = connect(server);
  EXPECT_EQ(Opcode::kPing, client.receive().opcode);
  EXPECT_TRUE(client.connection().closed());
}

TEST(WebSocketLimits, APeerThatAnswersPingsStays) {
  TestServer server({.websocket_timeout = milliseconds(2000)});
  server.start();
  WebSocketClient client = connect(server);
  const Frame ping = client.receive();
  client.send(Opcode::kPong, ping.payload);
  EXPECT_EQ(Opcode::kPing, client.receive().opcode) << "asked again, where a silent one is left";
  client.text("1");
  EXPECT_EQ("re: 1", client.receive_text());
}

TEST(WebSocketLimits, ThePingsOutliveTheTimeoutsOfHttp) {
  TestServer server({.request_timeout = milliseconds(500), .idle_timeout = milliseconds(500)});
  server.start();
  WebSocketClient client = connect(server);
  Client silent(server.port());
  EXPECT_TRUE(silent.closed()) << "the timeout has passed";
  client.text("1");
  EXPECT_EQ("re: 1", client.receive_text());
}

}  // namespace
}  // namespace quesaco::net
