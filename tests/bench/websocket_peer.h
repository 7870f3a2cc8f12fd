#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace quesaco::bench {

/// A blocking WebSocket client on loopback.
class WebSocketPeer {
 public:
  explicit WebSocketPeer(std::uint16_t port);
  ~WebSocketPeer();

  /// The next frame.
  std::string read();
  /// Sends a frame and waits for one.
  std::string round_trip(const std::string& frame);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace quesaco::bench
