#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/server/net/fake_application.h"
#include "tests/server/net/websocket_client.h"

namespace quesaco::net {
namespace {

class WebSocketTest : public testing::Test {
 protected:
  /// An open WebSocket that has been welcomed.
  WebSocketClient connect() {
    if (server_.port() == 0) server_.start();
    WebSocketClient client(server_.port());
    EXPECT_EQ(101U, client.open().status);
    EXPECT_EQ("welcome", client.receive_text());
    return client;
  }

  TestServer server_;
};

TEST_F(WebSocketTest, Handshakes) {
  struct Row {
    unsigned status;
    std::string headers;
    const char* reason;
  };
  const std::vector<Row> rows = {
      {101, "", "no subprotocol asked for, no Origin: a program"},
      {101, "Sec-WebSocket-Protocol: quesaco.v1\r\n", "ours"},
      {101, "Sec-WebSocket-Protocol: a, quesaco.v1 ,b\r\n", "ours among others"},
      {101, "Sec-WebSocket-Protocol: a\r\nSec-WebSocket-Protocol: quesaco.v1\r\n", "on two lines"},
      {400, "Sec-WebSocket-Protocol: quesaco.v2\r\n", "another"},
      {400, "Sec-WebSocket-Protocol: \r\n", "an empty offer"},
      {101, "Origin: https://cpts.example\r\n", "a page that may"},
      {403, "Origin: https://evil.example\r\n", "a page that may not"},
      {403, "Origin: null\r\n", "a page that hides"},
      {403, "Origin: \r\n", "an empty Origin is not an absent one"},
      {403, "Origin: https://cpts.example\r\nOrigin: https://cpts.example\r\n", "which one?"},
      {101, "Sec-WebSocket-Extensions: permessage-deflate\r\n", "accepted without compression"},
  };
  server_.start();
  for (const Row& row : rows) {
    WebSocketClient client(server_.port());
    const Reply reply = client.open(row.headers);
    EXPECT_EQ(row.status, reply.status) << row.reason;
    const bool names_ours =
        reply.head.find("Sec-WebSocket-Protocol: quesaco.v1\r\n") != std::string::npos;
    EXPECT_EQ(row.status == 101 && row.headers.find("quesaco.v1") != std::string::npos, names_ours)
        << row.reason;
    EXPECT_EQ(std::string::npos, reply.head.find("permessage-deflate")) << row.reason;
  }
}

TEST(WebSocketCaller, IsWhoTheHandshakeNames) {
  TestServer server({}, {.trusted_proxies = TrustedProxies::parse("127.0.0.1").value()});
  std::vector<Caller> callers;
  server.application.on_caller = [&callers](const Caller& caller) { callers.push_back(caller); };
  server.start();
  for (const char* headers :
       {"Origin: https://cpts.example\r\nX-Forwarded-For: 192.0.2.1\r\n", ""}) {
    WebSocketClient client(server.port());
    ASSERT_EQ(101U, client.open(headers).status);
    client.text("ready");
    EXPECT_EQ("welcome", client.receive_text());
    EXPECT_EQ("ready", client.receive_text());
  }
  ASSERT_EQ(2U, callers.size());
  EXPECT_EQ("192.0.2.1", callers[0].remote);
  EXPECT_EQ("https://cpts.example", callers[0].origin);
  EXPECT_EQ("127.0.0.1", callers[1].remote);
  EXPECT_EQ("", callers[1].origin);
}

TEST_F(WebSocketTest, WaitsForTheApplication) {
  server_.application.is_ready = false;
  server_.start();
  WebSocketClient early(server_.port());
  const Reply reply = early.open();
  EXPECT_EQ(503U, reply.status);
  EXPECT_NE(std::string::npos, reply.head.find("Retry-After: 2\r\n"));
  server_.application.is_ready = true;
  connect();
}

TEST_F(WebSocketTest, AnIncompleteHandshakeIsRefused) {
  server_.start();
  for (const char* needed : {"Sec-WebSocket-Key", "Sec-WebSocket-Version"}) {
    std::string request = upgrade("");
    request.replace(request.find(needed), 3, "Not");
    Client client(server_.port());
    client.send(request);
    const unsigned status = client.reply().status;
    EXPECT_TRUE(status == 400 || status == 426) << needed << ' ' << status;
    EXPECT_TRUE(client.closed()) << needed;
  }
}

TEST_F(WebSocketTest, APlainRequestIsToldToUpgrade) {
  server_.start();
  Client client(server_.port());
  client.send(get("/ws"));
  const Reply reply = client.reply();
  EXPECT_EQ(426U, reply.status);
  EXPECT_NE(std::string::npos, reply.head.find("Upgrade: websocket\r\n"));
  client.send(get("/"));
  EXPECT_EQ(200U, client.reply().status);
}

TEST_F(WebSocketTest, WhoSpeaksBeforeTheHandshakeIsAnsweredIsRefused) {
  server_.start();
  const std::string frame = "\x81\x80mask";
  for (const std::string& early : {upgrade("") + frame, upgrade("Content-Length: 6\r\n") + frame}) {
    Client client(server_.port());
    client.send(early);
    EXPECT_EQ(400U, client.reply().status) << early;
  }
}

TEST_F(WebSocketTest, RepliesComeInTheOrderOfTheFrames) {
  Gate gate;
  server_.application.on_message = [&](std::string_view frame) {
    if (frame == "0") gate.pass();
  };
  WebSocketClient client = connect();
  for (int i = 0; i < 10; ++i) client.text(std::to_string(i));
  gate.await_arrivals(1);
  gate.open();
  for (int i = 0; i < 10; ++i) EXPECT_EQ("re: " + std::to_string(i), client.receive_text());
}

TEST_F(WebSocketTest, AReplyThatLiesReadyNeedsNoWorkerButWaitsItsTurn) {
  WebSocketClient client = connect();
  client.text("ready 1");
  EXPECT_EQ("ready 1", client.receive_text());
  EXPECT_EQ(0, server_.application.calls);
  for (const char* text : {"a", "ready 2", "b"}) client.text(text);
  EXPECT_EQ("re: a", client.receive_text());
  EXPECT_EQ("ready 2", client.receive_text());
  EXPECT_EQ("re: b", client.receive_text());
}

TEST_F(WebSocketTest, FragmentsMakeOneFrame) {
  WebSocketClient client = connect();
  client.send(Opcode::kText, "adh\xc3", false);
  client.send(Opcode::kPing, "between");
  client.send(Opcode::kContinuation, "\xa9rer");
  EXPECT_EQ("re: adhérer", client.receive_text());
}

TEST_F(WebSocketTest, CloseCodes) {
  struct Row {
    unsigned code;
    Opcode opcode;
    std::string payload;
    const char* reason;
  };
  const std::vector<Row> rows = {
      {1003, Opcode::kBinary, "bytes", "only text is understood"},
      {1007, Opcode::kText, "\xff", "not UTF-8"},
      {1007, Opcode::kText, "adh\xc3", "UTF-8 cut short"},
      {1007, Opcode::kText, "\xed\xa0\x80", "half of a surrogate pair"},
      {1009, Opcode::kText, std::string(Limits().max_frame + 1, 'x'), "too long"},
      {1002, Opcode::kContinuation, "x", "continues nothing"},
      {1000, Opcode::kClose, "\x03\xe8", "the client takes its leave"},
  };
  for (const Row& row : rows) {
    WebSocketClient client = connect();
    client.send(row.opcode, row.payload);
    EXPECT_EQ(row.code, client.receive_close()) << row.reason;
  }
  EXPECT_EQ(0, server_.application.calls);
}

TEST_F(WebSocketTest, FramesBeforeAWrongOneAreAnswered) {
  Gate gate;
  server_.application.on_message = [&](std::string_view) { gate.pass(); };
  WebSocketClient client = connect();
  client.text("1");
  client.text("2");
  client.send(Opcode::kBinary, "3");
  client.text("4");
  gate.await_arrivals(1);
  connect().leave();  // the server had the time to read them all
  gate.open();
  EXPECT_EQ("re: 1", client.receive_text());
  EXPECT_EQ("re: 2", client.receive_text());
  EXPECT_EQ(1003U, client.receive_close());
  EXPECT_EQ(2, server_.application.calls);
}

TEST_F(WebSocketTest, FramesOfAClientThatLeftAreStillHandled) {
  Gate first;
  Gate second;
  server_.application.on_message = [&](std::string_view frame) {
    (frame == "1" ? first : second).pass();
  };
  {
    WebSocketClient client = connect();
    client.text("1");
    client.text("2");
    client.leave();
    first.await_arrivals(1);
    client.connection().reset();
  }
  first.open();
  second.await_arrivals(1);
  second.open();
  server_.server.stop();  // before the gates go
}

TEST_F(WebSocketTest, AnExceptionOfTheApplicationBecomesAFrame) {
  server_.application.on_message = [](std::string_view frame) {
    if (frame == "throw") throw std::runtime_error("disque plein");
  };
  WebSocketClient client = connect();
  client.text("throw");
  EXPECT_EQ("failed: throw", client.receive_text());
  client.text("next");
  EXPECT_EQ("re: next", client.receive_text());
  EXPECT_NE(std::string::npos, server_.logged().at(0).find("disque plein"));
}

TEST_F(WebSocketTest, WithoutAWelcomeItIsClosed) {
  server_.application.on_welcome = [] { throw std::runtime_error("disque plein"); };
  server_.start();
  WebSocketClient client(server_.port());
  client.open();
  EXPECT_EQ(1011U, client.receive_close());
}

}  // namespace
}  // namespace quesaco::net
