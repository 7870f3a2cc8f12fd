#pragma once

#include <cstdint>
#include <thread>

namespace quesaco::bench {

/// A WebSocket that sends each frame back and does nothing else: the bare cost of Beast and of the
/// loopback, with which the server is compared. Serves one connection, then ends.
class BeastEcho {
 public:
  BeastEcho();
  [[nodiscard]] std::uint16_t port() const { return port_; }

 private:
  std::uint16_t port_ = 0;
  std::jthread thread_;
};

}  // namespace quesaco::bench
