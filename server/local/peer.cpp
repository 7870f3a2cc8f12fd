#include "server/local/peer.h"

#include <pwd.h>
#include <sys/socket.h>

#include <cerrno>
#include <system_error>
#include <vector>

namespace quesaco::local {

uid_t peer_uid(int socket) {
  ucred credentials{};
  socklen_t size = sizeof credentials;
  if (::getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0) {
    throw std::system_error(errno, std::generic_category(), "SO_PEERCRED");
  }
  return credentials.uid;
}

Peer peer_of(uid_t uid) {
  passwd account{};
  passwd* found = nullptr;
  std::vector<char> text(1024);
  while (::getpwuid_r(uid, &account, text.data(), text.size(), &found) == ERANGE) {
    text.resize(2 * text.size());
  }
  return {found == nullptr ? "uid " + std::to_string(uid) : found->pw_name};
}

}  // namespace quesaco::local
