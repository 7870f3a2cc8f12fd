#include "engine/kept/memory_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <utility>

namespace quesaco::kept {

Result<MemoryFile> MemoryFile::create(const std::function<void(int descriptor)>& write) {
  MemoryFile file(::memfd_create("quesaco", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  const int own = file.descriptor_ < 0 ? -1 : ::fcntl(file.descriptor_, F_DUPFD_CLOEXEC, 0);
  if (own >= 0) {
    write(own);
    constexpr int kForGood = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL;
    if (::fcntl(file.descriptor_, F_ADD_SEALS, kForGood) == 0) return file;
  }
  return environment_error(
      "La mémoire ne peut pas recevoir l'index : libérez-en, ou fermez d'autres programmes.");
}

MemoryFile::MemoryFile(MemoryFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

MemoryFile::~MemoryFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

// By its path, since copies of a descriptor share one place in the file.
int MemoryFile::open() const {
  const std::string path = "/proc/self/fd/" + std::to_string(descriptor_);
  return ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
}

}  // namespace quesaco::kept
