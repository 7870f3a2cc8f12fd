#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <cstdint>
#include <string>

#include "engine/result.h"
#include "server/net/registry.h"
#include "server/net/session.h"

namespace quesaco::net {

/// Accepts connections and starts a session for each, or refuses it where there are too many.
class Listener {
 public:
  Listener(boost::asio::io_context& io, ConnectionRegistry& registry, const Service& service);

  /// Takes the address (see ServerOptions) and accepts from now on; returns the port.
  [[nodiscard]] Result<std::uint16_t> open(const std::string& address, std::uint16_t port);

  /// Accepts nothing more. From any thread.
  void close();

 private:
  boost::system::error_code bind(const boost::asio::ip::tcp::endpoint& endpoint);
  boost::asio::awaitable<void> run();
  boost::asio::awaitable<void> pause();
  void welcome(boost::asio::ip::tcp::socket socket);
  void turn_away(boost::asio::ip::tcp::socket socket);
  boost::asio::awaitable<void> refuse(boost::asio::ip::tcp::socket socket);

  boost::asio::io_context& io_;
  ConnectionRegistry& registry_;
  const Service service_;
  boost::asio::ip::tcp::acceptor acceptor_;  ///< on a strand of its own
  std::atomic<int> refusing_ = 0;            ///< refusals under way
};

}  // namespace quesaco::net
