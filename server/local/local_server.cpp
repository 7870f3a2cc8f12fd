#include "server/local/local_server.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <string>
#include <thread>
#include <utility>

#include "server/local/endpoint.h"
#include "server/local/session.h"
#include "server/net/session.h"

namespace quesaco::local {

namespace asio = boost::asio;
namespace fs = std::filesystem;
using Protocol = asio::local::stream_protocol;

namespace {

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);

/// Several, since a handler may wait for seconds, such as for an edit to be live.
constexpr unsigned kHandlers = 4;
/// Beyond, connections are closed without a word.
constexpr std::size_t kMaxConnections = 64;

Error cannot_listen(const fs::path& socket, const std::string& cause) {
  return {Error::Kind::kEnvironment,
          "Le socket " + socket.string() + " ne peut pas être créé (" + cause +
              ") : choisissez avec --data un dossier d'un disque local où le programme peut "
              "écrire."};
}

}  // namespace

class LocalServer::Impl {
 public:
  Impl(fs::path socket, Handler handler, net::Log log, std::chrono::milliseconds timeout)
      : socket_(std::move(socket)),
        handler_(std::move(handler)),
        log_(log ? std::move(log) : [](net::Severity, std::string_view) {}),
        timeout_(timeout) {}

  ~Impl() {
    if (!stop(std::chrono::milliseconds(0))) thread_.join();
  }

  Result<void> start() {
    const auto endpoint = endpoint_of(socket_);
    if (!endpoint) return tl::unexpected(endpoint.error());
    if (const auto error = listen(*endpoint)) {
      return tl::unexpected(cannot_listen(socket_, error.message()));
    }
    asio::co_spawn(io_, [this] { return accept(); }, net::end_of_session(log_));
    thread_ = std::thread([this] { io_.run(); });
    return {};
  }

  bool stop(std::chrono::milliseconds patience) {
    if (!thread_.joinable()) return true;
    std::error_code gone;
    fs::remove(socket_, gone);
    asio::post(io_, [this] {
      boost::system::error_code ignored;
      acceptor_.close(ignored);
    });
    connections_.stop();
    if (!connections_.wait_until_empty(patience)) {
      workers_.close();
      connections_.abort();
      return false;
    }
    thread_.join();  // nothing is left to do but what ends by itself
    return true;
  }

 private:
  boost::system::error_code listen(const Protocol::endpoint& endpoint) {
    std::error_code ignored;
    if (fs::is_socket(fs::symlink_status(socket_, ignored))) fs::remove(socket_, ignored);
    boost::system::error_code error;
    acceptor_.open(endpoint.protocol(), error);
    if (!error) acceptor_.bind(endpoint, error);
    if (error) return error;
    // Nobody can connect before listen(), so that nobody finds the mode that the umask left. To
    // change the umask would be to change it for all threads.
    std::error_code denied;
    fs::permissions(socket_, fs::perms::owner_read | fs::perms::owner_write, denied);
    if (denied) return denied;
    acceptor_.listen(asio::socket_base::max_listen_connections, error);
    return error;
  }

  asio::awaitable<void> accept() {
    while (acceptor_.is_open()) {
      auto [error, socket] = co_await acceptor_.async_accept(kTuple);
      if (!error) {
        welcome(std::move(socket));
      } else if (acceptor_.is_open()) {
        co_await pause();
      }
    }
  }

  /// Most likely no file descriptor is left: trying again at once would only burn the processor.
  asio::awaitable<void> pause() {
    asio::steady_timer timer(io_, std::chrono::milliseconds(100));
    co_await timer.async_wait(kTuple);
  }

  void welcome(Protocol::socket socket) {
    auto lease = connections_.admit({});
    if (!lease) return;
    std::make_shared<Session>(std::move(socket), std::move(*lease),
                              SessionContext{handler_, log_, workers_, timeout_})
        ->start();
  }

  const fs::path socket_;
  const Handler handler_;
  const net::Log log_;
  const std::chrono::milliseconds timeout_;
  net::ConnectionRegistry connections_{kMaxConnections, kMaxConnections};
  asio::io_context io_{1};
  Protocol::acceptor acceptor_{io_};
  net::WorkerPool workers_{kHandlers, kMaxConnections, log_};
  std::thread thread_;
};

LocalServer::LocalServer(fs::path socket, Handler handler, net::Log log,
                         std::chrono::milliseconds timeout)
    : impl_(
          std::make_unique<Impl>(std::move(socket), std::move(handler), std::move(log), timeout)) {}

LocalServer::~LocalServer() = default;

Result<void> LocalServer::start() { return impl_->start(); }

bool LocalServer::stop(std::chrono::milliseconds patience) { return impl_->stop(patience); }

}  // namespace quesaco::local
