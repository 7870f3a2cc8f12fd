#include "server/net/worker_pool.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <exception>
#include <string>

namespace quesaco::net {

namespace asio = boost::asio;

WorkerPool::WorkerPool(unsigned threads, std::size_t max_waiting, const Log& log)
    : max_waiting_(max_waiting), log_(log), threads_(threads) {}

WorkerPool::~WorkerPool() { threads_.join(); }

void WorkerPool::close() { closed_ = true; }

bool WorkerPool::reserve() {
  if (waiting_.fetch_add(1) < max_waiting_) return true;
  waiting_.fetch_sub(1);
  return false;
}

std::optional<Declined> WorkerPool::perform(const std::function<void()>& call) noexcept {
  waiting_.fetch_sub(1);
  if (closed_) return Declined::kBusy;
  try {
    call();
    return std::nullopt;
  } catch (const std::exception& error) {
    log_(Severity::kError, std::string("Une demande a échoué : ") + error.what());
  } catch (...) {
    log_(Severity::kError, "Une demande a échoué sans dire pourquoi.");
  }
  return Declined::kFailed;
}

asio::awaitable<std::optional<Declined>> WorkerPool::run(std::function<void()> call) {
  if (!reserve()) co_return Declined::kBusy;
  // Posts the call to a worker, which posts the outcome back to the coroutine's own executor.
  const auto initiate = [this, &call](auto handler) {
    auto work = asio::make_work_guard(asio::get_associated_executor(handler));
    asio::post(threads_, [this, &call, work, handler = std::move(handler)]() mutable {
      const auto outcome = perform(call);
      asio::post(work.get_executor(),
                 [outcome, handler = std::move(handler)]() mutable { handler(outcome); });
    });
  };
  using Token = asio::use_awaitable_t<>;
  co_return co_await asio::async_initiate<const Token, void(std::optional<Declined>)>(
      initiate, asio::use_awaitable);
}

}  // namespace quesaco::net
