#include "server/net/framing.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/server/net/client.h"
#include "tests/server/net/fake_application.h"

namespace quesaco::net {
namespace {

using std::string_literals::operator""s;

constexpr std::size_t kMaxBody = 100;
std::size_t at_most(std::string_view /*path*/) { return kMaxBody; }
constexpr unsigned kAccepted = 0;

struct Row {
  unsigned status;  ///< of the refusal
  std::string head;
  const char* reason;
};

std::string post(const std::string& headers) {
  return "POST / HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

const std::vector<Row>& rows() {
  static const std::vector<Row> kRows = {
      {kAccepted, "GET / HTTP/1.1\r\nHost: a\r\n\r\n", "the least there can be"},
      {kAccepted, "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n", "IPv6 and port"},
      {kAccepted, "BREW /?a=b HTTP/1.1\r\nHost: a\r\n\r\n",
       "unknown methods are the application's"},
      {kAccepted, "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "the whole server"},
      {kAccepted, "GET / HTTP/1.0\r\n\r\n", "health checks"},
      {kAccepted, "GET / HTTP/1.1\r\nHost: a\r\nX: \t b c \t\r\n\r\n", "space around a value"},
      {kAccepted, post("Content-Length: 100\r\n"), "as long as may be"},
      {kAccepted, post("Content-Length: 0\r\n"), "an empty body"},
      {413, post("Content-Length: 101\r\n"), "one more"},
      {413, post("Content-Length: 18446744073709551615\r\n"), "the largest number"},
      {400, post("Content-Length: 18446744073709551617\r\n"), "overflows to 1"},
      {400, post("Content-Length: -1\r\n"), "negative"},
      {400, post("Content-Length: +5\r\n"), "a sign"},
      {400, post("Content-Length: 0x5\r\n"), "not decimal"},
      {400, post("Content-Length: \r\n"), "empty"},
      {400, post("Content-Length: 5, 5\r\n"), "a list"},
      {400, post("Content-Length: 5\r\nContent-Length: 5\r\n"), "twice the same: Beast takes it"},
      {400, post("Content-Length: 5\r\ncontent-length: 6\r\n"), "twice"},
      {411, post("Transfer-Encoding: chunked\r\n"), "we want lengths"},
      {411, post("Transfer-Encoding: gzip\r\n"), "Beast sees no body"},
      {411, post("Transfer-Encoding: chunked, gzip\r\n"), "Beast sees no body"},
      {411, post("Transfer-Encoding: xchunked\r\n"), "not chunked"},
      {411, "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", "unknown to HTTP/1.0"},
      {400, post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n"), "which one holds?"},
      {400, post("Transfer-Encoding: gzip\r\nContent-Length: 5\r\n"), "Beast takes the length"},
      {400, post("Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"), "two codings"},
      {400, "GET / HTTP/1.1\r\n\r\n", "no Host"},
      {400, "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", "two Hosts"},
      {400, "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", "two Hosts"},
      {400, "GET / HTTP/1.1\r\nHost:\r\n\r\n", "an empty Host"},
      {400, "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", "a path is no host"},
      {400, "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", "nor is a list"},
      {400, "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n c\r\n\r\n", "a folded line"},
      {400, "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n\tc\r\n\r\n", "folded with a tab"},
      {400, "GET / HTTP/1.1\r\n Host: a\r\n\r\n", "folded onto the request line"},
      {400, "GET / HTTP/1.1\r\nHost: a\r\nX : b\r\n\r\n", "space before the colon"},
      {400, "GET / HTTP/1.1\r\nHost: a\r\n: b\r\n\r\n", "no name"},
      {400, "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n", "no colon"},
      {400, "GET / HTTP/1.1\nHost: a\n\r\n\r\n", "lines that end in LF"},
      {400, "GET / HTTP/1.1\r\nHost: a\r\nX: b\nY: c\r\n\r\n", "a lone LF"},
      {400, "GET / HTTP/1.1\r\nHost: a\r\nX: b\rY: c\r\n\r\n", "a lone CR"},
      {400, "GET / HTTP/1.1\r\nHost: a\r\nX: b\0c\r\n\r\n"s, "NUL"},
      {400, "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "two spaces"},
      {400, "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", "a space in the target"},
      {400, "GET / HTTP/1.1 \r\nHost: a\r\n\r\n", "a space after the version"},
      {400, "GET http://b/ HTTP/1.1\r\nHost: a\r\n\r\n", "we are no proxy"},
      {400, "GET * HTTP/1.1\r\nHost: a\r\n\r\n", "only OPTIONS asks about the server"},
      {400, "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n", "we are no tunnel"},
      {400, "GET / HTTP/2.0\r\nHost: a\r\n\r\n", "another protocol"},
      {400, "GET / HTTP/1.2\r\nHost: a\r\n\r\n", "no such version"},
      {400, "GET / HTTP/0.9\r\nHost: a\r\n\r\n", "nor this"},
      {400, "GET /\r\n\r\n", "no version"},
      {400, "\r\n\r\n", "nothing"},
      {400, "\x16\x03\x01\x02\r\n\r\n", "somebody speaks TLS"},
  };
  return kRows;
}

TEST(ParseHead, Rows) {
  for (const Row& row : rows()) {
    const auto head = parse_head(row.head, at_most);
    EXPECT_EQ(row.status, head ? kAccepted : head.error().status) << row.reason << '\n' << row.head;
  }
}

TEST(ParseHead, KnowsTheSizeOfTheBody) {
  EXPECT_EQ(100U, parse_head(post("Content-Length: 100\r\n"), at_most)->body_size);
  EXPECT_EQ(0U, parse_head(post(""), at_most)->body_size);
}

/// The same over a socket: what follows a refused head is never taken for another request.
TEST(Framing, ARefusedRequestIsTheLastOfItsConnection) {
  TestServer server({.max_body = kMaxBody});
  server.start();
  for (const Row& row : rows()) {
    if (row.status == kAccepted) continue;
    Client client(server.port());
    client.send(row.head + get("/smuggled"));
    const Reply reply = client.reply();
    EXPECT_EQ(row.status, reply.status) << row.reason;
    EXPECT_NE(std::string::npos, reply.head.find("Connection: close")) << row.reason;
    EXPECT_TRUE(client.closed_in_order()) << row.reason;
  }
  EXPECT_EQ(0, server.application.calls);
}

TEST(ToRequest, Rows) {
  const auto head = parse_head(
      "POST /a%20b?q=%C3%A9?&x HTTP/1.1\r\nHost: a\r\nX-Mixed-CASE: Kept As It Is\r\nX: 1\r\nx: "
      "2\r\n"
      "\r\n",
      at_most);
  ASSERT_TRUE(head);
  const Request request = to_request(head->message, "192.0.2.1");
  EXPECT_EQ("POST", request.method);
  EXPECT_EQ("/a%20b", request.path);
  EXPECT_EQ("q=%C3%A9?&x", request.query);
  EXPECT_EQ("Kept As It Is", request.header("x-mixed-case"));
  EXPECT_EQ("1", request.header("x"));
  EXPECT_EQ("", request.header("y"));
  EXPECT_EQ("192.0.2.1", request.remote);
}

}  // namespace
}  // namespace quesaco::net
