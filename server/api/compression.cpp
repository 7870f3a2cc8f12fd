#include "server/api/compression.h"

#include <zlib.h>

#include <array>
#include <optional>

#include "server/net/negotiation.h"

namespace quesaco::api {
namespace {

/// Most of what the best level spares, for a fifth of its time.
constexpr int kLevel = 4;
constexpr int kLargestWindow = 15;
constexpr int kAsGzip = 16;
constexpr int kDefaultMemory = 8;

bool may_be_compressed(const net::Response& response) {
  const bool is_text = response.content_type.starts_with("text/html") ||
                       response.content_type.starts_with("application/json");
  return is_text && !response.more && response.body.size() >= kSmallestCompressed &&
         response.header("ETag").empty() && response.header("Content-Encoding").empty();
}

std::optional<std::string> gzip(std::string_view text) {
  z_stream stream{};
  if (deflateInit2(&stream, kLevel, Z_DEFLATED, kLargestWindow + kAsGzip, kDefaultMemory,
                   Z_DEFAULT_STRATEGY) != Z_OK) {
    return std::nullopt;
  }
  std::string bytes(deflateBound(&stream, text.size()), '\0');
  // zlib only reads from it.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(bytes.data());
  stream.avail_out = static_cast<uInt>(bytes.size());
  const bool ended = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  bytes.resize(stream.total_out);
  deflateEnd(&stream);
  return ended ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace

net::Response compressed(net::Response response, const net::Request& request) {
  if (!may_be_compressed(response)) return response;
  response.headers.emplace_back("Vary", "Accept-Encoding");
  constexpr std::array<std::string_view, 1> kOffered = {"gzip"};
  if (net::preferred_coding(request.header("accept-encoding"), kOffered).empty()) return response;
  if (auto bytes = gzip(response.body)) {
    response.body = *std::move(bytes);
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
  return response;
}

}  // namespace quesaco::api
