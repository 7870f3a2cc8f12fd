#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/server/net/client.h"
#include "tests/server/net/fake_application.h"

namespace quesaco::net {
namespace {

TEST(Http, GivesTheApplicationWhatWasSentAndSendsWhatItReturns) {
  TestServer server;
  server.application.on_request = [](const Request& request) -> Response {
    return {201, {{"X-Remote", request.remote}}, "text/plain", request.query + '/' + request.body};
  };
  server.start();
  Client client(server.port());
  client.send("PUT /x?q=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody");
  const Reply reply = client.reply();
  EXPECT_EQ(201U, reply.status);
  EXPECT_EQ("q=1/body", reply.body);
  EXPECT_NE(std::string::npos, reply.head.find("X-Remote: 127.0.0.1\r\n"));
}

TEST(Http, SendsAReplyThatGoesOnPieceByPiece) {
  TestServer server(Limits{.stream_pause = std::chrono::milliseconds(1)});
  server.application.on_request = [](const Request&) {
    Response response{200, {}, "text/event-stream", "0"};
    response.more = [piece = 0]() mutable -> std::optional<std::string> {
      ++piece;
      if (piece == 2) return "";  // nothing yet
      return piece < 4 ? std::optional(std::to_string(piece)) : std::nullopt;
    };
    return response;
  };
  server.start();
  Client client(server.port());
  client.send(get("/"));
  const std::string head = client.receive_until("\r\n\r\n");
  EXPECT_EQ(std::string::npos, head.find("Content-Length"));
  EXPECT_NE(std::string::npos, head.find("Connection: close\r\n"));
  EXPECT_EQ("013", client.receive(3));
  EXPECT_TRUE(client.closed_in_order());
}

TEST(Http, SendsOnlyTheHeadOfAReplyThatGoesOn) {
  TestServer server;
  server.application.on_request = [](const Request&) {
    Response response{200, {}, "text/event-stream", ""};
    response.more = [] { return std::optional<std::string>("never"); };
    return response;
  };
  server.start();
  Client client(server.port());
  client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_NE("", client.receive_until("\r\n\r\n"));
  EXPECT_TRUE(client.closed_in_order());
}

TEST(Http, BelievesATrustedProxy) {
  TestServer server({}, {.trusted_proxies = TrustedProxies::parse("127.0.0.0/8").value()});
  server.application.on_request = [](const Request& request) -> Response {
    return {200, {}, "text/plain", request.remote};
  };
  server.start();
  Client client(server.port());
  client.send("GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.1\r\n\r\n");
  EXPECT_EQ("192.0.2.1", client.reply().body);
  client.send(get("/"));
  EXPECT_EQ("127.0.0.1", client.reply().body);
}

TEST(Http, KeepsTheConnectionUnlessToldOtherwise) {
  struct Row {
    std::string request;
    bool kept;
    const char* reason;
  };
  const std::vector<Row> rows = {
      {get("/"), true, "HTTP/1.1"},
      {"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", false, "the client has enough"},
      {"GET / HTTP/1.0\r\n\r\n", false, "HTTP/1.0"},
      {"GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", true, "HTTP/1.0 that asks for it"},
  };
  TestServer server;
  server.start();
  for (const Row& row : rows) {
    Client client(server.port());
    client.send(row.request);
    EXPECT_EQ(200U, client.reply().status) << row.reason;
    if (row.kept) {
      client.send(get("/again"));
      EXPECT_EQ("GET /again ", client.reply().body) << row.reason;
    } else {
      EXPECT_TRUE(client.closed()) << row.reason;
    }
  }
}

TEST(Http, AnswersPipelinedRequestsOneByOneInOrder) {
  Gate gate;
  TestServer server;
  std::atomic<int> inside = 0;
  server.application.on_request = [&](const Request& request) -> Response {
    EXPECT_EQ(1, ++inside);
    if (request.path == "/1") gate.pass();
    --inside;
    return {200, {}, "", request.path + request.body};
  };
  server.start();
  Client client(server.port());
  client.send(get("/1") + "POST /2 HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody" +
              get("/3"));
  gate.await_arrivals(1);
  gate.open();
  EXPECT_EQ("/1", client.reply().body);
  EXPECT_EQ("/2body", client.reply().body);
  EXPECT_EQ("/3", client.reply().body);
}

TEST(Http, ReadsARequestThatComesByteByByte) {
  TestServer server;
  server.start();
  Client client(server.port());
  const std::string request = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody";
  for (const char byte : request) client.send({&byte, 1});
  EXPECT_EQ("POST / body", client.reply().body);
}

TEST(Http, SendsNoBodyToHead) {
  TestServer server;
  server.start();
  Client client(server.port());
  client.send("HEAD / HTTP/1.1\r\nHost: a\r\n\r\n");
  const Reply reply = client.reply(true);
  EXPECT_EQ(200U, reply.status);
  EXPECT_NE(std::string::npos, reply.head.find("Content-Length: 7\r\n"));
  client.send(get("/next"));
  EXPECT_EQ("GET /next ", client.reply().body);
}

TEST(Http, InvitesABodyThatWaitsToBeInvited) {
  TestServer server;
  server.start();
  Client client(server.port());
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ("HTTP/1.1 100 Continue\r\n\r\n", client.receive_until("\r\n\r\n"));
  client.send("body");
  EXPECT_EQ("POST / body", client.reply().body);
}

TEST(Http, AnExceptionOfTheApplicationIsA500AndTheNextRequestIsServed) {
  TestServer server;
  server.application.on_request = [](const Request& request) -> Response {
    if (request.path == "/throws") throw std::runtime_error("disque plein");
    if (request.path == "/splits") return {200, {{"X", "a\r\nY: b"}}, "", ""};
    return {};
  };
  server.start();
  Client client(server.port());
  for (const char* path : {"/throws", "/splits"}) {
    client.send(get(path));
    const Reply reply = client.reply();
    EXPECT_EQ(500U, reply.status) << path;
    EXPECT_EQ("failed", reply.body) << path;
  }
  client.send(get("/"));
  EXPECT_EQ(200U, client.reply().status);
  EXPECT_NE(std::string::npos, server.logged().at(0).find("disque plein"));
}

}  // namespace
}  // namespace quesaco::net
