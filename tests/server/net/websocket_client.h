#pragma once

#include <string>
#include <string_view>

#include "tests/server/net/client.h"

namespace quesaco::net {

enum class Opcode : unsigned char {
  kContinuation = 0,
  kText = 1,
  kBinary = 2,
  kClose = 8,
  kPing = 9,
  kPong = 10,
};

struct Frame {
  Opcode opcode = Opcode::kClose;
  std::string payload;

  /// The status code of a close frame, 0 if it has none.
  [[nodiscard]] unsigned close_code() const;
};

/// The client's side of RFC 6455, written from the standard and not with the library that serves.
/// It does nothing by itself: pings are not answered, and frames may be wrong.
class WebSocketClient {
 public:
  explicit WebSocketClient(std::uint16_t port) : client_(port) {}

  /// The opening handshake; `headers` are added, each line ended by CR LF. 101 if it succeeded.
  Reply open(std::string_view headers = "Sec-WebSocket-Protocol: quesaco.v1\r\n");

  bool send(Opcode opcode, std::string_view payload, bool last = true);
  bool text(std::string_view payload) { return send(Opcode::kText, payload); }
  /// The closing handshake's frame, and the end of the TCP connection on this side.
  void leave(unsigned code = 1000);

  /// The next frame; a close frame without a code if the connection ends.
  Frame receive();
  /// The payload of the next text frame; pings and pongs are passed over.
  std::string receive_text();
  /// The code of the next close frame; other frames are passed over.
  unsigned receive_close();

  Client& connection() { return client_; }

 private:
  Client client_;
};

/// The first bytes of a handshake, for those who want to send it themselves.
std::string upgrade(std::string_view headers);

}  // namespace quesaco::net
