#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/thread_pool.hpp>
#include <cstddef>
#include <functional>
#include <optional>

#include "server/net/application.h"
#include "server/net/log.h"

namespace quesaco::net {

/// Threads that call the application, so that I/O threads never do. Thread-safe.
class WorkerPool {
 public:
  WorkerPool(unsigned threads, std::size_t max_waiting, const Log& log);
  ~WorkerPool();  ///< waits for the calls that have begun

  /// Runs `call` on a worker and resumes where it was awaited: the coroutine sleeps meanwhile, so
  /// that `call` may refer to its variables. Returns nothing if the call returned.
  boost::asio::awaitable<std::optional<Declined>> run(std::function<void()> call);

  /// From now on calls that have not begun are declined.
  void close();

 private:
  bool reserve();
  std::optional<Declined> perform(const std::function<void()>& call) noexcept;

  const std::size_t max_waiting_;
  const Log& log_;
  std::atomic<std::size_t> waiting_ = 0;
  std::atomic<bool> closed_ = false;
  boost::asio::thread_pool threads_;
};

}  // namespace quesaco::net
