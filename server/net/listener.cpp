#include "server/net/listener.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <memory>
#include <utility>

#include "server/net/http_session.h"

namespace quesaco::net {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto kTuple = asio::as_tuple(asio::use_awaitable);

/// Beyond these, connections that cannot be served are closed without a word.
constexpr int kMaxRefusals = 64;

asio::any_io_executor new_strand(asio::io_context& io) { return asio::make_strand(io); }

std::string remedy(const boost::system::error_code& error, const tcp::endpoint& endpoint) {
  const std::string port = std::to_string(endpoint.port());
  const std::string address = endpoint.address().to_string();
  if (error == asio::error::address_in_use) {
    return "Le port " + port + " de " + address +
           " est déjà pris : arrêtez le programme qui l'occupe, ou choisissez un autre port.";
  }
  if (error == asio::error::access_denied) {
    return "Le port " + port + " est réservé au système : choisissez-en un au-dessus de 1023.";
  }
  if (error == boost::system::errc::address_not_available) {
    return "L'adresse " + address +
           " n'est pas celle de cette machine : choisissez par exemple 127.0.0.1.";
  }
  return "Impossible d'écouter sur " + address + ", port " + port +
         " : choisissez une autre adresse (" + error.message() + ").";
}

}  // namespace

Listener::Listener(asio::io_context& io, ConnectionRegistry& registry, const Service& service)
    : io_(io), registry_(registry), service_(service), acceptor_(new_strand(io)) {}

Result<std::uint16_t> Listener::open(const std::string& address, std::uint16_t port) {
  boost::system::error_code error;
  const tcp::endpoint endpoint(asio::ip::make_address(address, error), port);
  if (error) {
    return environment_error("« " + address +
                             " » n'est pas une adresse IP : écrivez par exemple 127.0.0.1.");
  }
  error = bind(endpoint);
  if (error) return environment_error(remedy(error, endpoint));
  asio::co_spawn(acceptor_.get_executor(), [this] { return run(); }, end_of_session(service_.log));
  return acceptor_.local_endpoint().port();
}

boost::system::error_code Listener::bind(const tcp::endpoint& endpoint) {
  boost::system::error_code error;
  acceptor_.open(endpoint.protocol(), error);
  if (!error) acceptor_.set_option(asio::socket_base::reuse_address(true), error);
  if (!error) acceptor_.bind(endpoint, error);
  if (!error) acceptor_.listen(asio::socket_base::max_listen_connections, error);
  return error;
}

void Listener::close() {
  asio::post(acceptor_.get_executor(), [this] {
    boost::system::error_code ignored;
    acceptor_.close(ignored);
  });
}

asio::awaitable<void> Listener::run() {
  while (acceptor_.is_open()) {
    auto [error, socket] = co_await acceptor_.async_accept(new_strand(io_), kTuple);
    if (!error) {
      welcome(std::move(socket));
    } else if (acceptor_.is_open()) {
      co_await pause();
    }
  }
}

/// Most likely no file descriptor is left: trying again at once would only burn the processor.
asio::awaitable<void> Listener::pause() {
  service_.log(Severity::kWarning,
               "Une connexion n'a pas pu être acceptée : augmentez LimitNOFILE si cela se répète.");
  asio::steady_timer timer(acceptor_.get_executor(), std::chrono::milliseconds(100));
  co_await timer.async_wait(kTuple);
}

void Listener::welcome(tcp::socket socket) {
  boost::system::error_code error;
  const auto peer = socket.remote_endpoint(error);
  if (!error) socket.set_option(tcp::no_delay(true), error);
  if (error) return;  // gone already
  std::string remote = peer.address().to_string();
  auto lease = registry_.admit(remote);
  if (!lease) return turn_away(std::move(socket));
  std::make_shared<HttpSession>(std::move(socket), std::move(remote), std::move(*lease), service_)
      ->start();
}

void Listener::turn_away(tcp::socket socket) {
  if (refusing_ >= kMaxRefusals) return;
  ++refusing_;
  const auto executor = socket.get_executor();
  asio::co_spawn(
      executor, [this, socket = std::move(socket)]() mutable { return refuse(std::move(socket)); },
      [this, end = end_of_session(service_.log)](const std::exception_ptr& failure) {
        --refusing_;
        end(failure);
      });
}

asio::awaitable<void> Listener::refuse(tcp::socket socket) {
  boost::beast::tcp_stream stream(std::move(socket));
  stream.expires_after(service_.limits.request_timeout);
  co_await write(stream, plain_text(503, "Trop de connexions : réessayez dans un instant."), {});
  co_await close_gently(stream);
}

}  // namespace quesaco::net
