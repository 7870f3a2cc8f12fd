#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "engine/result.h"
#include "server/net/application.h"
#include "server/net/forwarded.h"
#include "server/net/limits.h"
#include "server/net/log.h"

namespace quesaco::net {

struct ServerOptions {
  std::string address = "127.0.0.1";  ///< an IP address, v4 or v6, not a name
  std::uint16_t port = 8080;          ///< 0: any free one
  TrustedProxies trusted_proxies{};   ///< none: every visitor is the peer
  unsigned io_threads = 1;            ///< read, write and keep time; never call the application
  unsigned worker_threads = 2;        ///< call the application
  std::chrono::milliseconds grace{1'500};  ///< how long stop() waits for replies under way
};

/// Serves an Application over HTTP/1.1 and WebSocket. Plain text only: a proxy adds TLS.
/// start() and stop() belong to the thread that owns the server.
class Server {
 public:
  /// `application` must outlive the server. An empty `log` drops what it would be told.
  Server(Application& application, const Limits& limits, ServerOptions options, Log log);
  ~Server();  ///< stops, if that was not done
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Listens and serves from other threads. Returns the port; kEnvironment if the address cannot
  /// be used. To be called once.
  [[nodiscard]] Result<std::uint16_t> start();

  /// Accepts nothing more, lets replies under way go out, closes WebSockets with code 1001, and
  /// returns when every thread has ended: after `grace` connections are cut, but a call of the
  /// application that has begun is waited for. Harmless a second time.
  void stop();

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace quesaco::net
