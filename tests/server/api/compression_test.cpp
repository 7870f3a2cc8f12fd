#include "server/api/compression.h"

#include <gmock/gmock.h>
#include <zlib.h>

namespace quesaco::api {
namespace {

using ::testing::Contains;
using ::testing::Key;
using ::testing::Lt;
using ::testing::Pair;

std::string unzipped(const std::string& bytes, std::size_t length) {
  z_stream stream{};
  std::string text(length, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(length);
  EXPECT_EQ(inflateInit2(&stream, 15 + 16), Z_OK);
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  EXPECT_EQ(stream.total_out, length);
  inflateEnd(&stream);
  return text;
}

net::Request accepting(const std::string& codings) {
  return {"GET", "/", "", {{"accept-encoding", codings}}, "", "127.0.0.1"};
}

net::Response page(std::size_t length = 50'000) {
  std::string body;
  while (body.size() < length) body += "Combien ? " + std::to_string(body.size());
  body.resize(length);
  return {200, {}, "text/html; charset=utf-8", std::move(body)};
}

TEST(Compression, OfAPageIsThePage) {
  const net::Response sent = compressed(page(), accepting("br, gzip"));
  EXPECT_THAT(sent.headers, Contains(Pair("Content-Encoding", "gzip")));
  EXPECT_THAT(sent.headers, Contains(Pair("Vary", "Accept-Encoding")));
  EXPECT_THAT(sent.body.size(), Lt(page().body.size() / 2));
  EXPECT_EQ(unzipped(sent.body, page().body.size()), page().body);
}

TEST(Compression, IsAcceptedOrNot) {
  for (const char* codings : {"", "br", "identity", "gzip;q=0"}) {
    const net::Response sent = compressed(page(), accepting(codings));
    EXPECT_EQ(sent.body, page().body) << codings;
    EXPECT_THAT(sent.headers, Contains(Pair("Vary", "Accept-Encoding"))) << "for caches";
  }
}

TEST(Compression, BeginsAtASize) {
  const auto is_compressed = [](std::size_t length) {
    return compressed(page(length), accepting("gzip")).body.size() < length;
  };
  EXPECT_FALSE(is_compressed(kSmallestCompressed - 1));
  EXPECT_TRUE(is_compressed(kSmallestCompressed));
}

TEST(Compression, LeavesAloneWhatIsNamedByItsBytesOrNotText) {
  net::Response tagged = page();
  tagged.headers.emplace_back("ETag", "\"a\"");
  net::Response coded = page();
  coded.headers.emplace_back("Content-Encoding", "br");
  net::Response script = page();
  script.content_type = "text/javascript; charset=utf-8";
  net::Response stream = page();
  stream.more = [] { return std::nullopt; };
  for (const net::Response& response : {tagged, coded, script, stream}) {
    EXPECT_EQ(compressed(response, accepting("gzip")).body, page().body);
  }
}

}  // namespace
}  // namespace quesaco::api
