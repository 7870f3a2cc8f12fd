#pragma once

#include <sys/types.h>

#include <string>

namespace quesaco::local {

/// Who sent a request, as the kernel knows it.
struct Peer {
  std::string user;  ///< the name of the account, or "uid 1000" where it has none
};

/// The account that opened the other end of a connected Unix domain socket.
[[nodiscard]] uid_t peer_uid(int socket);

/// Asks the system's user database, which may be on the network: to be called on a worker thread.
[[nodiscard]] Peer peer_of(uid_t uid);

}  // namespace quesaco::local
