#include "server/local/endpoint.h"

#include <sys/un.h>

namespace quesaco::local {

using Endpoint = boost::asio::local::stream_protocol::endpoint;

Result<Endpoint> endpoint_of(const std::filesystem::path& socket) {
  constexpr std::size_t kMaxPath = sizeof(sockaddr_un::sun_path) - 1;
  const std::string& path = socket.native();
  if (path.size() <= kMaxPath) return Endpoint(path);
  return environment_error("Le chemin " + path + " est trop long pour un socket (" +
                           std::to_string(path.size()) + " octets, " + std::to_string(kMaxPath) +
                           " au plus) : choisissez un dossier au chemin plus court avec --data.");
}

}  // namespace quesaco::local
