#include "engine/kept/memory_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <string>
#include <utility>

namespace quesaco::kept {

namespace {

tl::unexpected<Error> no_memory() {
  return environment_error("La mémoire manque pour l'index : libérez-en, puis relancez Quésaco.");
}

}  // namespace

MemoryFile::MemoryFile()
    : descriptor_(::memfd_create("quesaco", MFD_CLOEXEC | MFD_ALLOW_SEALING)) {}

bool MemoryFile::seal() const {
  constexpr int kForGood = F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL;
  return ::fcntl(descriptor_, F_ADD_SEALS, kForGood) == 0;
}

Result<MemoryFile> MemoryFile::create(const std::function<void(int descriptor)>& write) {
  MemoryFile file;
  const int own = ::fcntl(file.descriptor_, F_DUPFD_CLOEXEC, 0);
  if (own < 0) return no_memory();
  write(own);
  if (!file.seal()) return no_memory();
  return file;
}

Result<MemoryFile> MemoryFile::holding(std::string_view content) {
  MemoryFile file;
  while (!content.empty()) {
    const ssize_t written = ::write(file.descriptor_, content.data(), content.size());
    if (written <= 0) return no_memory();
    content.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!file.seal()) return no_memory();
  return file;
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
