#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstddef>
#include <deque>
#include <string>

namespace quesaco::net {

/// The frames of one WebSocket that wait or are being answered, in order. One coroutine puts them
/// in, another takes them out; both run on `executor`, a strand.
/// (Asio's experimental channel would do, but in 1.81 its close() loses what was sent.)
class FrameQueue {
 public:
  FrameQueue(const boost::asio::any_io_executor& executor, std::size_t capacity);

  /// Waits until one more fits; false once closed.
  boost::asio::awaitable<bool> room();
  /// To be called after room() said yes; after close() it does nothing.
  void push(std::string frame);

  /// Waits for the next frame, which stays, and counts, until pop(). Null once closed and empty.
  boost::asio::awaitable<const std::string*> front();
  void pop();

  /// Takes no more frames; those inside can still be taken out.
  void close();

 private:
  boost::asio::awaitable<void> change();

  const std::size_t capacity_;
  std::deque<std::string> frames_;
  bool closed_ = false;
  boost::asio::steady_timer changed_;  ///< never expires: cancelled to wake whoever waits
};

}  // namespace quesaco::net
