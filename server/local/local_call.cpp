#include "server/local/local_call.h"

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>

#include "server/local/endpoint.h"
#include "server/local/request.h"

namespace quesaco::local {
namespace {

namespace asio = boost::asio;

Error cannot_connect(const std::filesystem::path& socket, const boost::system::error_code& error) {
  const std::string folder = socket.parent_path().string();
  if (error == asio::error::access_denied || error == asio::error::no_permission) {
    return {Error::Kind::kEnvironment,
            "Votre compte n'a pas accès au serveur Quésaco de " + folder +
                " : lancez la commande sous le compte du serveur, ou demandez à l'administrateur."};
  }
  return {Error::Kind::kEnvironment, "Aucun serveur Quésaco ne répond dans " + folder +
                                         " : lancez « quesaco serve » avec le même --data."};
}

}  // namespace

Result<std::string> local_call(const std::filesystem::path& socket, const std::string& request) {
  if (request.size() > kMaxRequest) {
    return input_error("La demande dépasse " + std::to_string(kMaxRequest / 1024 / 1024) +
                       " Mio : faites-en plusieurs.");
  }
  const auto endpoint = endpoint_of(socket);
  if (!endpoint) return tl::unexpected(endpoint.error());
  asio::io_context io;
  asio::local::stream_protocol::socket connection(io);
  boost::system::error_code error;
  connection.connect(*endpoint, error);
  if (error) return tl::unexpected(cannot_connect(socket, error));
  const std::array<asio::const_buffer, 2> line{asio::buffer(request), asio::buffer("\n", 1)};
  asio::write(connection, line, error);
  std::string reply;
  if (!error) asio::read_until(connection, asio::dynamic_buffer(reply), '\n', error);
  if (error) {
    return environment_error("Le serveur Quésaco de " + socket.parent_path().string() +
                             " a fermé la connexion sans répondre : voyez dans son journal s'il a "
                             "traité la demande, puis recommencez.");
  }
  reply.pop_back();
  return reply;
}

}  // namespace quesaco::local
