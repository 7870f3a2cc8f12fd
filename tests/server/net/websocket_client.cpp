#include "tests/server/net/websocket_client.h"

namespace quesaco::net {
namespace {

/// The example of RFC 6455, section 1.3.
constexpr std::string_view kKey = "dGhlIHNhbXBsZSBub25jZQ==";
constexpr std::string_view kAccept = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

std::string big_endian(std::size_t value, int bytes) {
  std::string text;
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
    text += static_cast<char>((value >> shift) & 0xff);
  return text;
}

std::size_t from_big_endian(std::string_view bytes) {
  std::size_t value = 0;
  for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

std::string length_and_mask_bit(std::size_t size) {
  constexpr std::size_t kMasked = 0x80;
  if (size < 126) return big_endian(kMasked | size, 1);
  if (size < 65536) return big_endian(kMasked | 126, 1) + big_endian(size, 2);
  return big_endian(kMasked | 127, 1) + big_endian(size, 8);
}

}  // namespace

unsigned Frame::close_code() const {
  return payload.size() < 2 ? 0 : static_cast<unsigned>(from_big_endian(payload.substr(0, 2)));
}

std::string upgrade(std::string_view headers) {
  return "GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
         "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " +
         std::string(kKey) + "\r\n" + std::string(headers) + "\r\n";
}

Reply WebSocketClient::open(std::string_view headers) {
  client_.send(upgrade(headers));
  Reply reply = client_.reply();
  const auto accept = "Sec-WebSocket-Accept: " + std::string(kAccept);
  if (reply.status == 101 && reply.head.find(accept) == std::string::npos) reply.status = 0;
  return reply;
}

bool WebSocketClient::send(Opcode opcode, std::string_view payload, bool last) {
  constexpr std::string_view kMask = "mask";
  std::string bytes(1, static_cast<char>((last ? 0x80U : 0U) | static_cast<unsigned>(opcode)));
  bytes += length_and_mask_bit(payload.size());
  bytes += kMask;
  for (std::size_t i = 0; i < payload.size(); ++i)
    bytes += static_cast<char>(payload[i] ^ kMask[i % 4]);
  return client_.send(bytes);
}

void WebSocketClient::leave(unsigned code) {
  send(Opcode::kClose, big_endian(code, 2));
  client_.end();
}

Frame WebSocketClient::receive() {
  const std::string head = client_.receive(2);
  if (head.size() < 2) return {};
  std::size_t size = static_cast<unsigned char>(head[1]);
  if (size == 126) size = from_big_endian(client_.receive(2));
  if (size == 127) size = from_big_endian(client_.receive(8));
  return {static_cast<Opcode>(head[0] & 0x0f), client_.receive(size)};
}

std::string WebSocketClient::receive_text() {
  Frame frame = receive();
  while (frame.opcode == Opcode::kPing || frame.opcode == Opcode::kPong) frame = receive();
  return frame.opcode == Opcode::kText ? frame.payload : "no text";
}

unsigned WebSocketClient::receive_close() {
  Frame frame = receive();
  while (frame.opcode != Opcode::kClose) frame = receive();
  return frame.close_code();
}

}  // namespace quesaco::net
