#include "tests/server/net/client.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace quesaco::net {
namespace {

constexpr int kYes = 1;
constexpr timeval kPatience{.tv_sec = 30, .tv_usec = 0};

std::size_t content_length(const std::string& head) {
  const std::string name = "Content-Length: ";
  const auto found = head.find(name);
  return found == std::string::npos ? 0 : std::stoul(head.substr(found + name.size()));
}

}  // namespace

Client::Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
  ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &kPatience, sizeof kPatience);
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &kYes, sizeof kYes);  // send means now
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(0, ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address));
}

Client::Client(Client&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), received_(std::move(other.received_)) {}

Client::~Client() {
  if (socket_ >= 0) ::close(socket_);
}

bool Client::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

void Client::end() { ::shutdown(socket_, SHUT_WR); }

void Client::reset() {
  constexpr linger kNone{.l_onoff = 1, .l_linger = 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &kNone, sizeof kNone);
  ::close(std::exchange(socket_, -1));
}

bool Client::more() {
  std::array<char, 4096> buffer;
  const ssize_t size = ::recv(socket_, buffer.data(), buffer.size(), 0);
  if (size > 0) received_.append(buffer.data(), static_cast<std::size_t>(size));
  return size > 0;
}

std::string Client::receive(std::size_t size) {
  while (received_.size() < size && more()) {
  }
  std::string bytes = received_.substr(0, size);
  received_.erase(0, bytes.size());
  return bytes;
}

std::string Client::receive_until(std::string_view mark) {
  while (received_.find(mark) == std::string::npos && more()) {
  }
  const auto found = received_.find(mark);
  return found == std::string::npos ? std::string() : receive(found + mark.size());
}

Reply Client::reply(bool without_body) {
  Reply reply;
  reply.head = receive_until("\r\n\r\n");
  if (!reply.head.starts_with("HTTP/1.1 ")) return reply;
  const std::size_t size = without_body ? 0 : content_length(reply.head);
  reply.body = receive(size);
  if (reply.body.size() == size)
    reply.status = static_cast<unsigned>(std::stoul(reply.head.substr(9)));
  return reply;
}

bool Client::ends(bool by_reset_too) {
  if (!received_.empty()) return false;
  char byte = 0;
  const ssize_t size = ::recv(socket_, &byte, 1, 0);
  return size == 0 || (by_reset_too && size < 0 && errno == ECONNRESET);
}

bool Client::closed() { return ends(true); }

bool Client::closed_in_order() { return ends(false); }

bool Client::readable_within(int milliseconds) {
  pollfd waited{.fd = socket_, .events = POLLIN, .revents = 0};
  return !received_.empty() || ::poll(&waited, 1, milliseconds) == 1;
}

std::string get(std::string_view path) {
  return "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

}  // namespace quesaco::net
