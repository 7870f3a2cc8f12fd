#pragma once

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

#include "server/net/application.h"

namespace quesaco::net {

using HeadMessage = boost::beast::http::request<boost::beast::http::empty_body>;

/// The head of a request that leaves no doubt about where the request ends.
struct RequestHead {
  HeadMessage message;
  std::size_t body_size = 0;
};

/// Reads a head, `raw` being everything up to and including the first empty line. Stricter than
/// RFC 9112 asks and than Beast's parser is: two servers that read the same bytes differently can
/// be played against each other (request smuggling). Bodies have a Content-Length or are refused.
/// The error is the reply to send, after which the connection must be closed. `max_body` says by
/// the path how many bytes a body may have.
[[nodiscard]] tl::expected<RequestHead, Response> parse_head(
    std::string_view raw, const std::function<std::size_t(std::string_view path)>& max_body);

/// The request without its body, in the application's terms.
[[nodiscard]] Request to_request(const HeadMessage& head, const std::string& remote);

}  // namespace quesaco::net
