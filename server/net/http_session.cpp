#include "server/net/http_session.h"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/string.hpp>
#include <utility>

#include "server/net/handshake.h"
#include "server/net/websocket_session.h"

namespace quesaco::net {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::use_awaitable;

namespace {

constexpr std::string_view kEndOfHead = "\r\n\r\n";
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";

bool expects_continue(const HeadMessage& head) {
  return head.version() == 11 && boost::beast::iequals(head[http::field::expect], "100-continue");
}

}  // namespace

HttpSession::HttpSession(asio::ip::tcp::socket socket, std::string remote,
                         ConnectionRegistry::Lease lease, const Service& service)
    : executor_(socket.get_executor()),
      remote_(std::move(remote)),
      service_(service),
      lease_(std::move(lease)),
      stream_(std::move(socket)) {}

void HttpSession::start() {
  lease_.represent(shared_from_this());
  asio::co_spawn(
      executor_, [self = shared_from_this()] { return self->run(); }, end_of_session(service_.log));
}

void HttpSession::stop() {
  asio::post(executor_, [self = shared_from_this()] {
    self->stopping_ = true;
    if (self->receiving_) self->stream_.close();
  });
}

void HttpSession::abort() {
  asio::post(executor_, [self = shared_from_this()] {
    self->stopping_ = true;
    if (!self->upgraded_) self->stream_.close();
  });
}

asio::awaitable<void> HttpSession::run() {
  Next next = Next::kRequest;
  while (next == Next::kRequest && !stopping_) next = co_await serve_one();
  if (next == Next::kWebSocket) co_return;
  receiving_ = true;
  co_await close_gently(stream_);
}

asio::awaitable<HttpSession::Next> HttpSession::serve_one() {
  receiving_ = true;
  if (buffer_.empty()) co_await await_first_byte();
  auto head = co_await receive_head();
  if (!head) co_return co_await send(head.error(), {});
  co_return co_await serve(std::move(*head));
}

asio::awaitable<void> HttpSession::await_first_byte() {
  const Limits& limits = service_.limits;
  stream_.expires_after(std::exchange(first_, false) ? limits.request_timeout
                                                     : limits.idle_timeout);
  buffer_.resize(std::min<std::size_t>(limits.max_header, 1024));
  buffer_.resize(co_await stream_.async_read_some(asio::buffer(buffer_), use_awaitable));
}

asio::awaitable<tl::expected<RequestHead, Response>> HttpSession::receive_head() {
  const Limits& limits = service_.limits;
  stream_.expires_after(limits.request_timeout);  // for the body too
  auto input = asio::dynamic_buffer(buffer_, limits.max_header);
  const auto [error, size] =
      co_await asio::async_read_until(stream_, input, kEndOfHead, asio::as_tuple(use_awaitable));
  if (error == asio::error::not_found) {
    co_return tl::unexpected(plain_text(
        431, "En-têtes trop longs : " + std::to_string(limits.max_header) + " octets acceptés."));
  }
  if (error) throw boost::system::system_error(error);
  auto head = parse_head(std::string_view(buffer_).substr(0, size), [&](std::string_view path) {
    return service_.application.takes_long_bodies(path) ? limits.max_long_body : limits.max_body;
  });
  buffer_.erase(0, size);
  co_return head;
}

asio::awaitable<std::string> HttpSession::receive_body(const RequestHead& head) {
  const std::size_t ready = std::min(head.body_size, buffer_.size());
  std::string body = buffer_.substr(0, ready);
  buffer_.erase(0, ready);
  body.resize(head.body_size);
  if (ready == body.size()) co_return body;
  if (expects_continue(head.message)) {
    co_await asio::async_write(stream_, asio::buffer(kContinue), use_awaitable);
  }
  co_await asio::async_read(stream_, asio::buffer(body) + ready, use_awaitable);
  co_return body;
}

asio::awaitable<HttpSession::Next> HttpSession::serve(RequestHead head) {
  Request request = to_request(head.message, remote_);
  request.remote = service_.proxies.remote_of(remote_, request.headers);
  request.body = co_await receive_body(head);
  receiving_ = false;
  stream_.expires_never();
  if (request.path == kWebSocketPath) {
    const auto refusal = refusal_of_websocket(head);
    if (refusal) co_return co_await send(*refusal, delivery(head.message));
    co_return become_websocket(std::move(head.message),
                               {request.remote, std::string(request.header("origin"))});
  }
  const Response response = co_await answer(request);
  co_return co_await send(response, delivery(head.message));
}

std::optional<Response> HttpSession::refusal_of_websocket(const RequestHead& head) const {
  // Whoever speaks before the handshake is answered may be smuggling.
  if (head.body_size > 0 || !buffer_.empty()) {
    return plain_text(400, "Attendez l'ouverture du WebSocket avant d'y écrire.");
  }
  return refuse_upgrade(head.message, service_.application);
}

HttpSession::Next HttpSession::become_websocket(HeadMessage request, Caller caller) {
  const auto session = std::make_shared<WebSocketSession>(std::move(stream_), std::move(caller),
                                                          std::move(lease_), service_);
  upgraded_ = true;
  session->start(std::move(request));
  return Next::kWebSocket;
}

Delivery HttpSession::delivery(const HeadMessage& request) const {
  return {request.keep_alive() && !stopping_, request.method() == http::verb::head};
}

asio::awaitable<Response> HttpSession::answer(const Request& request) {
  Response response;
  const auto declined = co_await service_.workers.run([this, &request, &response] {
    response = service_.application.handle(request);
    check(response);
  });
  if (declined) co_return service_.application.decline(request, *declined);
  co_return response;
}

asio::awaitable<HttpSession::Next> HttpSession::send(const Response& response, Delivery delivery) {
  receiving_ = false;
  stream_.expires_after(service_.limits.idle_timeout);
  co_await write(stream_, response, delivery);
  if (response.more) {
    if (!delivery.without_body) co_await send_more(response);
    co_return Next::kClose;
  }
  co_return delivery.keep_alive ? Next::kRequest : Next::kClose;
}

asio::awaitable<void> HttpSession::send_more(const Response& response) {
  receiving_ = true;  // the peer misses nothing that it cannot ask for again
  asio::steady_timer pause(executor_);
  while (!stopping_) {
    stream_.expires_never();
    pause.expires_after(service_.limits.stream_pause);
    co_await pause.async_wait(use_awaitable);
    std::optional<std::string> piece;
    const auto declined = co_await service_.workers.run([&] { piece = response.more(); });
    if (declined || !piece) co_return;
    if (piece->empty()) continue;
    stream_.expires_after(service_.limits.idle_timeout);
    co_await asio::async_write(stream_, asio::buffer(*piece), use_awaitable);
  }
}

}  // namespace quesaco::net
