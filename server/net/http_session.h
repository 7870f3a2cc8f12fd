#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <memory>
#include <optional>
#include <string>

#include "server/net/framing.h"
#include "server/net/registry.h"
#include "server/net/session.h"

namespace quesaco::net {

/// Answers the requests of one connection, one after the other, until it is closed or becomes a
/// WebSocket. Runs on the socket's executor, a strand.
class HttpSession : public Connection, public std::enable_shared_from_this<HttpSession> {
 public:
  HttpSession(boost::asio::ip::tcp::socket socket, std::string remote,
              ConnectionRegistry::Lease lease, const Service& service);

  void start();
  void stop() override;
  void abort() override;

 private:
  enum class Next { kRequest, kClose, kWebSocket };

  boost::asio::awaitable<void> run();
  boost::asio::awaitable<Next> serve_one();
  boost::asio::awaitable<Next> serve(RequestHead head);
  boost::asio::awaitable<void> await_first_byte();
  boost::asio::awaitable<tl::expected<RequestHead, Response>> receive_head();
  boost::asio::awaitable<std::string> receive_body(const RequestHead& head);
  boost::asio::awaitable<Response> answer(const Request& request);
  [[nodiscard]] std::optional<Response> refusal_of_websocket(const RequestHead& head) const;
  Next become_websocket(HeadMessage request, Caller caller);
  [[nodiscard]] Delivery delivery(const HeadMessage& request) const;
  boost::asio::awaitable<Next> send(const Response& response, Delivery delivery);
  boost::asio::awaitable<void> send_more(const Response& response);

  const boost::asio::any_io_executor executor_;
  const std::string remote_;
  const Service service_;
  ConnectionRegistry::Lease lease_;
  boost::beast::tcp_stream stream_;
  std::string buffer_;      ///< received and not used yet, at most Limits::max_header
  bool first_ = true;       ///< nothing was received yet
  bool receiving_ = false;  ///< nothing is lost if the connection is closed now
  bool upgraded_ = false;   ///< the stream was given to a WebSocket
  bool stopping_ = false;
};

}  // namespace quesaco::net
