#pragma once

#include <chrono>
#include <cstddef>

namespace quesaco::net {

/// How much one peer, and all of them together, may ask of the server. Sizes are in bytes; a value
/// is the most that is accepted.
struct Limits {
  std::size_t max_header = std::size_t{8} * 1024;  ///< request line and header fields; beyond: 431
  std::size_t max_body = std::size_t{64} * 1024;   ///< body of an HTTP request; beyond: 413
  /// The same where Application::takes_long_bodies().
  std::size_t max_long_body = std::size_t{512} * 1024;
  std::size_t max_frame =
      std::size_t{64} * 1024;  ///< WebSocket message, fragments joined; beyond: close 1009

  std::size_t max_connections = 1000;  ///< beyond: 503 and close
  /// Beyond: 503 and close. Loopback addresses are not counted: a proxy speaks for everyone.
  std::size_t max_connections_per_address = 100;

  /// Frames of one WebSocket that wait or are being answered, at least 1. At the limit the server
  /// stops reading, and TCP slows the peer down.
  std::size_t max_pending = 16;
  /// Calls of all connections that wait for a worker. Beyond: Declined::kBusy.
  std::size_t max_waiting_calls = 256;

  /// Frames that one WebSocket may send at once, and how many more each second thereafter.
  /// Beyond: Declined::kTooFast.
  double frame_burst = 20;
  double frames_per_second = 5;

  /// From the first byte of a request to its last; also for the first byte of a connection, and for
  /// each handshake, opening and closing, of a WebSocket.
  std::chrono::milliseconds request_timeout{10'000};
  /// Between two requests of a connection, and for a reply to be taken.
  std::chrono::milliseconds idle_timeout{60'000};
  /// Between two looks at what a reply that goes on has to say; see Response::more.
  std::chrono::milliseconds stream_pause{1'000};
  /// Silence after which a WebSocket is closed. A ping is sent at half of it. While max_pending
  /// frames wait nothing is read, which counts as silence.
  std::chrono::milliseconds websocket_timeout{60'000};
};

}  // namespace quesaco::net
