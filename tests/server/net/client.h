#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace quesaco::net {

/// What came back for a request.
struct Reply {
  unsigned status = 0;  ///< 0: the connection ended before a whole reply
  std::string head;
  std::string body;
};

/// A TCP connection to a server on 127.0.0.1 that sends exactly the bytes it is told to, however
/// wrong. A server that stays silent for long ends the wait, so that a failing test does not hang.
class Client {
 public:
  explicit Client(std::uint16_t port);
  Client(Client&& other) noexcept;
  Client& operator=(Client&&) = delete;
  ~Client();

  /// False once the server has closed.
  bool send(std::string_view bytes);
  /// Nothing more will be sent; the server sees the end of its input.
  void end();
  /// Closes so that the server gets a reset instead of an orderly end.
  void reset();

  /// The next `size` bytes; fewer if the connection ends.
  std::string receive(std::size_t size);
  /// Up to and including `mark`.
  std::string receive_until(std::string_view mark);
  Reply reply(bool without_body = false);
  /// Waits for the server to close; false if it sends something instead, or nothing at all.
  bool closed();
  /// The same, but not by a reset, which might overtake the last reply.
  bool closed_in_order();
  /// Whether there is something to receive, or the end; for clients that go on meanwhile.
  bool readable_within(int milliseconds);

 private:
  bool more();
  bool ends(bool by_reset_too);

  int socket_ = -1;
  std::string received_;
};

/// `GET path` with a Host header.
std::string get(std::string_view path);

}  // namespace quesaco::net
