#include "server/net/session.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/system/system_error.hpp>
#include <chrono>
#include <string>
#include <vector>

namespace quesaco::net {

namespace asio = boost::asio;

std::function<void(std::exception_ptr)> end_of_session(const Log& log) {
  return [&log](const std::exception_ptr& failure) {
    if (!failure) return;
    try {
      std::rethrow_exception(failure);
    } catch (const boost::system::system_error&) {
      return;
    } catch (const std::exception& error) {
      log(Severity::kError, std::string("Une connexion a été interrompue : ") + error.what());
    }
  };
}

asio::awaitable<void> write(boost::beast::tcp_stream& stream, const Response& response,
                            Delivery delivery) {
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const std::string bytes = serialize(response, delivery, now);
  co_await asio::async_write(stream, asio::buffer(bytes), asio::use_awaitable);
}

asio::awaitable<void> close_gently(boost::beast::tcp_stream& stream) {
  constexpr std::chrono::seconds kMostTime(2);
  constexpr std::size_t kMostBytes = std::size_t{256} * 1024;
  boost::system::error_code ignored;
  stream.socket().shutdown(asio::socket_base::shutdown_send, ignored);
  stream.expires_after(kMostTime);
  std::vector<char> unread(4096);  // on the heap: coroutine frames should stay small
  for (std::size_t total = 0; total < kMostBytes;) {
    const auto [error, size] =
        co_await stream.async_read_some(asio::buffer(unread), asio::as_tuple(asio::use_awaitable));
    if (error) break;
    total += size;
  }
  stream.close();
}

}  // namespace quesaco::net
