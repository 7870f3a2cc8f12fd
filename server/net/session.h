#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <exception>
#include <functional>

#include "server/net/application.h"
#include "server/net/forwarded.h"
#include "server/net/limits.h"
#include "server/net/log.h"
#include "server/net/response.h"
#include "server/net/worker_pool.h"

namespace quesaco::net {

/// What every session works with. All of it outlives them.
struct Service {
  Application& application;
  const Limits& limits;
  const Log& log;
  WorkerPool& workers;
  const TrustedProxies& proxies;
};

/// Where the exceptions of a session's coroutine end. That a connection was lost or timed out is
/// how most connections end; anything else is logged.
[[nodiscard]] std::function<void(std::exception_ptr)> end_of_session(const Log& log);

/// Sends one response; the stream's timeout applies.
boost::asio::awaitable<void> write(boost::beast::tcp_stream& stream, const Response& response,
                                   Delivery delivery);

/// Says that nothing more will be sent, then reads on for a moment: closing a socket with unread
/// input makes the kernel reset the connection, and the peer would lose our last words.
boost::asio::awaitable<void> close_gently(boost::beast::tcp_stream& stream);

}  // namespace quesaco::net
