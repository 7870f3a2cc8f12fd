#include "tests/server/local/raw_client.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>
#include <thread>

namespace quesaco::local {
namespace {

sockaddr_un address_of(const std::filesystem::path& socket) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  socket.native().copy(&address.sun_path[0], sizeof address.sun_path - 1);
  return address;
}

int open_socket() {
  const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (descriptor < 0) throw std::system_error(errno, std::generic_category(), "socket");
  return descriptor;
}

}  // namespace

RawClient::RawClient(const std::filesystem::path& socket) : socket_(open_socket()) {
  constexpr timeval kLong{10, 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &kLong, sizeof kLong);
  const sockaddr_un address = address_of(socket);
  EXPECT_EQ(0, ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address));
}

RawClient::~RawClient() { ::close(socket_); }

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool RawClient::closed() {
  std::array<char, 1> byte{};
  const auto received = ::recv(socket_, byte.data(), byte.size(), 0);
  return received == 0 || (received < 0 && errno == ECONNRESET);
}

void leave_stale_socket(const std::filesystem::path& socket) {
  const int descriptor = open_socket();
  const sockaddr_un address = address_of(socket);
  EXPECT_EQ(0, ::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address));
  ::close(descriptor);
}

void as_stranger(const std::function<void()>& call) {
  // The system call changes this thread alone, where setresuid() would change the process.
  std::thread([&] {
    if (::geteuid() == 0) {
      EXPECT_EQ(0, ::syscall(SYS_setresuid, kStranger, kStranger, kStranger));
    }
    call();
  }).join();
}

}  // namespace quesaco::local
