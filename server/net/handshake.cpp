#include "server/net/handshake.h"

#include <algorithm>
#include <boost/beast/http/rfc7230.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include "server/net/response.h"

namespace quesaco::net {
namespace {

namespace http = boost::beast::http;
using http::field;

/// Without an Origin it is a program, not a page.
bool origin_is_allowed(const HeadMessage& request, const Application& application) {
  const auto origins = request.count(field::origin);
  if (origins == 0) return true;
  return origins == 1 && application.origin_allowed(request[field::origin], request[field::host]);
}

bool offers_ours(const HeadMessage& request) {
  const auto [first, last] = request.equal_range(field::sec_websocket_protocol);
  return std::any_of(first, last, [](const auto& header) {
    const http::token_list offered(header.value());
    return std::any_of(offered.begin(), offered.end(),
                       [](std::string_view name) { return name == kSubprotocol; });
  });
}

}  // namespace

bool offers_subprotocols(const HeadMessage& request) {
  return request.count(field::sec_websocket_protocol) > 0;
}

std::optional<Response> refuse_upgrade(const HeadMessage& request, const Application& application) {
  if (!boost::beast::websocket::is_upgrade(request)) {
    Response refusal = plain_text(426, "Cette adresse est celle d'un WebSocket.");
    refusal.headers.emplace_back("Upgrade", "websocket");
    return refusal;
  }
  if (!application.ready()) {
    Response refusal = plain_text(503, "Quésaco démarre : réessayez dans quelques secondes.");
    refusal.headers.emplace_back("Retry-After", "2");
    return refusal;
  }
  if (!origin_is_allowed(request, application)) {
    return plain_text(403, "Cette page n'est pas autorisée à ouvrir une conversation.");
  }
  if (offers_subprotocols(request) && !offers_ours(request)) {
    return plain_text(400, "Sous-protocole inconnu : proposez " + std::string(kSubprotocol) + ".");
  }
  return std::nullopt;
}

}  // namespace quesaco::net
