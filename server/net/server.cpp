#include "server/net/server.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <thread>
#include <utility>
#include <vector>

#include "server/net/listener.h"
#include "server/net/registry.h"
#include "server/net/session.h"
#include "server/net/worker_pool.h"

namespace quesaco::net {

namespace asio = boost::asio;

class Server::Impl {
 public:
  Impl(Application& application, const Limits& limits, ServerOptions options, Log log)
      : limits_(limits),
        options_(std::move(options)),
        log_(log ? std::move(log) : [](Severity, std::string_view) {}),
        connections_(limits.max_connections, limits.max_connections_per_address),
        workers_(options_.worker_threads, limits.max_waiting_calls, log_),
        io_(static_cast<int>(options_.io_threads)),
        listener_(io_, connections_,
                  {application, limits_, log_, workers_, options_.trusted_proxies}) {}

  Result<std::uint16_t> start() {
    auto port = listener_.open(options_.address, options_.port);
    if (!port) return port;
    for (unsigned i = 0; i < options_.io_threads; ++i) threads_.emplace_back([this] { run(); });
    return port;
  }

  void stop() {
    listener_.close();
    connections_.stop();
    if (!connections_.wait_until_empty(options_.grace)) cut();
    // Nothing is left to do but what ends by itself, and then run() returns.
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }

 private:
  /// The sessions let nothing through; what escapes all the same must not end the others.
  void run() {
    for (;;) {
      try {
        io_.run();
        return;
      } catch (const std::exception& error) {
        log_(Severity::kError, std::string("Erreur dans la couche réseau : ") + error.what());
      }
    }
  }

  void cut() {
    log_(Severity::kWarning, "Des connexions ont été coupées : le délai d'arrêt est écoulé.");
    workers_.close();
    connections_.abort();
  }

  const Limits limits_;
  const ServerOptions options_;
  const Log log_;
  ConnectionRegistry connections_;
  WorkerPool workers_;
  asio::io_context io_;
  Listener listener_;
  std::vector<std::thread> threads_;
};

Server::Server(Application& application, const Limits& limits, ServerOptions options, Log log)
    : impl_(std::make_unique<Impl>(application, limits, std::move(options), std::move(log))) {}

Server::~Server() { stop(); }

Result<std::uint16_t> Server::start() { return impl_->start(); }

void Server::stop() { impl_->stop(); }

}  // namespace quesaco::net
