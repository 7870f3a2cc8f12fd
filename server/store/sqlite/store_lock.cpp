#include "server/store/sqlite/store_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace quesaco::store {

Result<StoreLock> StoreLock::take(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "quesaco.lock";
  StoreLock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR));
  if (lock.descriptor_ < 0) {
    return environment_error("Impossible d'écrire dans le dossier des données " + folder.string() +
                             " (" + std::generic_category().message(errno) +
                             ") : rendez-le accessible en écriture au programme, ou choisissez-en "
                             "un autre avec --data.");
  }
  if (::flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0) {
    return environment_error("Le dossier des données " + folder.string() +
                             " est déjà utilisé par un autre quesaco : arrêtez-le, ou choisissez "
                             "un autre dossier avec --data.");
  }
  return lock;
}

StoreLock::StoreLock(StoreLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

// The file stays: to delete it could let two processes lock two files of the same name.
StoreLock::~StoreLock() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace quesaco::store
