#include "server/net/websocket_session.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>
#include <chrono>
#include <utility>

#include "server/net/handshake.h"

namespace quesaco::net {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

namespace {

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);

}  // namespace

WebSocketSession::WebSocketSession(beast::tcp_stream stream, Caller caller,
                                   ConnectionRegistry::Lease lease, const Service& service)
    : service_(service),
      caller_(std::move(caller)),
      lease_(std::move(lease)),
      stream_(std::move(stream)),
      frames_(stream_.get_executor(), service.limits.max_pending),
      pace_(service.limits.frame_burst, service.limits.frames_per_second,
            std::chrono::steady_clock::now()) {}

void WebSocketSession::start(HeadMessage request) {
  lease_.represent(shared_from_this());
  asio::co_spawn(
      stream_.get_executor(),
      [self = shared_from_this(), request = std::move(request)]() mutable {
        return self->run(std::move(request));
      },
      end_of_session(service_.log));
}

void WebSocketSession::stop() {
  asio::post(stream_.get_executor(),
             [self = shared_from_this()] { self->finish(Close::going_away); });
}

void WebSocketSession::abort() {
  asio::post(stream_.get_executor(),
             [self = shared_from_this()] { beast::get_lowest_layer(self->stream_).close(); });
}

void WebSocketSession::finish(Close reason) {
  reason_ = reason;
  frames_.close();
}

void WebSocketSession::configure(const HeadMessage& request) {
  const Limits& limits = service_.limits;
  stream_.set_option(
      websocket::stream_base::timeout{limits.request_timeout, limits.websocket_timeout, true});
  stream_.read_message_max(limits.max_frame);
  stream_.auto_fragment(false);
  stream_.text(true);
  if (!offers_subprotocols(request)) return;
  stream_.set_option(websocket::stream_base::decorator([](websocket::response_type& response) {
    response.set(beast::http::field::sec_websocket_protocol, kSubprotocol);
  }));
}

asio::awaitable<void> WebSocketSession::run(HeadMessage request) {
  using asio::experimental::awaitable_operators::operator&&;
  configure(request);
  co_await stream_.async_accept(request, asio::use_awaitable);
  co_await (read_frames() && answer_frames());
}

asio::awaitable<void> WebSocketSession::read_frames() {
  while (co_await frames_.room()) {
    auto frame = co_await read_text();
    if (!frame) break;
    frames_.push(std::move(*frame));
  }
  frames_.close();
}

asio::awaitable<std::optional<std::string>> WebSocketSession::read_text() {
  beast::flat_buffer buffer(service_.limits.max_frame + 1);
  const auto [error, size] = co_await stream_.async_read(buffer, kTuple);
  if (error) co_return std::nullopt;  // closed, or Beast closes it and says why
  if (stream_.got_text()) co_return beast::buffers_to_string(buffer.data());
  finish(Close::unknown_data);
  co_return std::nullopt;
}

asio::awaitable<void> WebSocketSession::answer_frames() {
  if (co_await greet()) {
    while (const std::string* frame = co_await frames_.front()) {
      co_await send(co_await answer(*frame));
      frames_.pop();
    }
  }
  co_await stream_.async_close(reason_, kTuple);
  beast::get_lowest_layer(stream_).close();
}

asio::awaitable<bool> WebSocketSession::greet() {
  std::string welcome;
  const auto declined =
      co_await service_.workers.run([this, &welcome] { welcome = service_.application.welcome(); });
  if (!declined) co_await send(welcome);
  if (declined) {
    finish(*declined == Declined::kBusy ? Close::try_again_later : Close::internal_error);
  }
  co_return !declined;
}

asio::awaitable<std::string> WebSocketSession::answer(const std::string& frame) {
  Application& application = service_.application;
  if (!pace_.take(std::chrono::steady_clock::now())) {
    co_return application.decline(frame, Declined::kTooFast);
  }
  FrameReply taken = application.message(frame, caller_);
  if (auto* ready = std::get_if<std::string>(&taken)) co_return std::move(*ready);
  const auto& work = std::get<std::function<std::string()>>(taken);
  std::string reply;
  const auto declined = co_await service_.workers.run([&work, &reply] { reply = work(); });
  if (declined) co_return application.decline(frame, *declined);
  co_return reply;
}

// A reply that cannot be sent is no reason to leave the frames after it unanswered: a visitor may
// say something and close the page at once.
asio::awaitable<void> WebSocketSession::send(const std::string& reply) {
  co_await stream_.async_write(asio::buffer(reply), kTuple);
}

}  // namespace quesaco::net
