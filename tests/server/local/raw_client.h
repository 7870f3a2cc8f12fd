#pragma once

#include <sys/types.h>

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace quesaco::local {

/// A connection that sends exactly the bytes it is told to, however wrong. A server that stays
/// silent for long ends the wait, so that a failing test does not hang.
class RawClient {
 public:
  explicit RawClient(const std::filesystem::path& socket);
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  ~RawClient();

  /// False once the server has closed.
  bool send(std::string_view bytes);
  /// Waits for the server to close; false if it sends something instead, or nothing at all.
  bool closed();

 private:
  int socket_;
};

/// A socket file that nobody listens on any more, as a killed server leaves it.
void leave_stale_socket(const std::filesystem::path& socket);

/// A user's number that is no account's.
inline constexpr uid_t kStranger = 4'200'000;

/// Runs `call` as that user where the tests run as root, who may open anything, else as the same.
void as_stranger(const std::function<void()>& call);

}  // namespace quesaco::local
