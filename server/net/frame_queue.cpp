#include "server/net/frame_queue.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <utility>

namespace quesaco::net {

namespace asio = boost::asio;

FrameQueue::FrameQueue(const asio::any_io_executor& executor, std::size_t capacity)
    : capacity_(capacity), changed_(executor, asio::steady_timer::time_point::max()) {}

asio::awaitable<void> FrameQueue::change() {
  co_await changed_.async_wait(asio::as_tuple(asio::use_awaitable));
}

asio::awaitable<bool> FrameQueue::room() {
  while (!closed_ && frames_.size() >= capacity_) co_await change();
  co_return !closed_;
}

void FrameQueue::push(std::string frame) {
  if (closed_) return;
  frames_.push_back(std::move(frame));
  changed_.cancel();
}

asio::awaitable<const std::string*> FrameQueue::front() {
  while (!closed_ && frames_.empty()) co_await change();
  co_return frames_.empty() ? nullptr : &frames_.front();
}

void FrameQueue::pop() {
  frames_.pop_front();
  changed_.cancel();
}

void FrameQueue::close() {
  closed_ = true;
  changed_.cancel();
}

}  // namespace quesaco::net
