#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <memory>
#include <optional>
#include <string>

#include "server/net/frame_queue.h"
#include "server/net/framing.h"
#include "server/net/registry.h"
#include "server/net/session.h"
#include "server/net/token_bucket.h"

namespace quesaco::net {

/// One WebSocket: a coroutine reads frames into a bounded queue, another answers them one by one.
/// So replies keep the order of the frames, one write is under way at a time, and no reply waits
/// in memory for a peer that does not read. Runs on the stream's executor, a strand.
class WebSocketSession : public Connection, public std::enable_shared_from_this<WebSocketSession> {
 public:
  /// `stream` must have no timeout of its own: Beast's WebSocket keeps time itself.
  WebSocketSession(boost::beast::tcp_stream stream, Caller caller, ConnectionRegistry::Lease lease,
                   const Service& service);

  /// Answers the opening handshake, which refuse_upgrade() found acceptable, and serves.
  void start(HeadMessage request);
  void stop() override;
  void abort() override;

 private:
  using Close = boost::beast::websocket::close_code;

  void configure(const HeadMessage& request);
  void finish(Close reason);
  boost::asio::awaitable<void> run(HeadMessage request);
  boost::asio::awaitable<void> read_frames();
  boost::asio::awaitable<std::optional<std::string>> read_text();
  boost::asio::awaitable<void> answer_frames();
  boost::asio::awaitable<bool> greet();
  boost::asio::awaitable<std::string> answer(const std::string& frame);
  boost::asio::awaitable<void> send(const std::string& reply);

  const Service service_;
  const Caller caller_;
  ConnectionRegistry::Lease lease_;
  boost::beast::websocket::stream<boost::beast::tcp_stream, false> stream_;
  FrameQueue frames_;
  TokenBucket pace_;
  Close reason_ = Close::normal;  ///< told to the peer once the queue is drained
};

}  // namespace quesaco::net
