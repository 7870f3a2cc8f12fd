#include "tests/bench/beast_echo.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <memory>

namespace quesaco::bench {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;

asio::awaitable<void> echo(tcp::acceptor& acceptor) {
  beast::websocket::stream<tcp::socket> stream(co_await acceptor.async_accept(asio::use_awaitable));
  stream.next_layer().set_option(tcp::no_delay(true));
  co_await stream.async_accept(asio::use_awaitable);
  stream.text(true);
  beast::flat_buffer buffer;
  try {
    for (;;) {
      co_await stream.async_read(buffer, asio::use_awaitable);
      co_await stream.async_write(buffer.data(), asio::use_awaitable);
      buffer.consume(buffer.size());
    }
  } catch (const beast::system_error&) {
    // The peer has closed.
  }
}

}  // namespace

BeastEcho::BeastEcho() {
  auto context = std::make_shared<asio::io_context>(1);
  auto acceptor =
      std::make_shared<tcp::acceptor>(*context, tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  port_ = acceptor->local_endpoint().port();
  thread_ = std::jthread([context, acceptor] {
    asio::co_spawn(*context, echo(*acceptor), asio::detached);
    context->run();
  });
}

}  // namespace quesaco::bench
