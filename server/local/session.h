#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <chrono>
#include <memory>
#include <string>

#include "server/local/request.h"
#include "server/net/log.h"
#include "server/net/registry.h"
#include "server/net/worker_pool.h"

namespace quesaco::local {

/// What every session works with. All of it outlives them.
struct SessionContext {
  const Handler& handler;
  const net::Log& log;
  net::WorkerPool& workers;
  std::chrono::milliseconds timeout;  ///< for a request to arrive, and for its reply to be taken
};

/// One connection: a request, then its reply. Lives on the one I/O thread.
class Session : public net::Connection, public std::enable_shared_from_this<Session> {
 public:
  Session(boost::asio::local::stream_protocol::socket socket, net::ConnectionRegistry::Lease lease,
          const SessionContext& context);

  void start();
  void stop() override;
  void abort() override;

 private:
  boost::asio::awaitable<void> run();

  boost::beast::basic_stream<boost::asio::local::stream_protocol> stream_;
  net::ConnectionRegistry::Lease lease_;
  const SessionContext context_;
  std::string request_;
  bool receiving_ = true;
};

}  // namespace quesaco::local
