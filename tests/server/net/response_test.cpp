#include "server/net/response.h"

#include <gtest/gtest.h>

#include <stdexcept>
#include <vector>

namespace quesaco::net {
namespace {

using std::chrono::sys_seconds;
constexpr sys_seconds kNow{std::chrono::seconds(784'111'777)};  // the example of RFC 9110, 5.6.7

TEST(Serialize, WritesHeadersThenBody) {
  const Response response{404, {{"X-Content-Type-Options", "nosniff"}}, "text/plain", "rien"};
  EXPECT_EQ(
      "HTTP/1.1 404 Not Found\r\n"
      "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"
      "Connection: keep-alive\r\n"
      "X-Content-Type-Options: nosniff\r\n"
      "Content-Type: text/plain\r\n"
      "Content-Length: 4\r\n"
      "\r\n"
      "rien",
      serialize(response, {.keep_alive = true}, kNow));
}

TEST(Serialize, SaysThatItCloses) {
  EXPECT_NE(std::string::npos, serialize({}, {}, kNow).find("\r\nConnection: close\r\n"));
}

TEST(Serialize, GivesTheLengthButNotTheBodyToHead) {
  const std::string bytes = serialize({200, {}, "", "rien"}, {.without_body = true}, kNow);
  EXPECT_NE(std::string::npos, bytes.find("Content-Length: 4\r\n"));
  EXPECT_TRUE(bytes.ends_with("\r\n\r\n"));
}

TEST(Serialize, NeverGivesABodyToStatusesWithoutOne) {
  for (const unsigned status : {204U, 304U}) {
    const std::string bytes = serialize({status, {}, "", "rien"}, {}, kNow);
    EXPECT_EQ(std::string::npos, bytes.find("Content-Length")) << status;
    EXPECT_TRUE(bytes.ends_with("\r\n\r\n")) << status;
  }
}

TEST(Check, Rows) {
  struct Row {
    Response response;
    bool passes;
    const char* reason;
  };
  const std::vector<Row> rows = {
      {{200, {{"Location", "/faq#é"}}, "text/html", "\r\n"}, true, "bodies hold anything"},
      {{200, {{"X", ""}}, "", ""}, true, "a value may be empty"},
      {{200, {{"X", "a\r\nSet-Cookie: b"}}, "", ""}, false, "one header would become two"},
      {{200, {{"X", std::string("a\0b", 3)}}, "", ""}, false, "NUL"},
      {{200, {{"", "a"}}, "", ""}, false, "no name"},
      {{200, {{"X:Y", "a"}}, "", ""}, false, "':' ends a name"},
      {{200, {}, "text/html\n", ""}, false, "the content type is a header too"},
      {{200, {{"content-length", "5"}}, "", ""}, false, "the length is ours to say"},
      {{200, {{"Transfer-Encoding", "chunked"}}, "", ""}, false, "so is the framing"},
      {{200, {{"Connection", "close"}}, "", ""}, false, "and the connection"},
      {{199, {}, "", ""}, false, "an interim status would not end the exchange"},
      {{600, {}, "", ""}, false, "no such class"},
  };
  for (const Row& row : rows) {
    if (row.passes)
      EXPECT_NO_THROW(check(row.response)) << row.reason;
    else
      EXPECT_THROW(check(row.response), std::invalid_argument) << row.reason;
  }
}

}  // namespace
}  // namespace quesaco::net
