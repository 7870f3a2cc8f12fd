#include "engine/kept/lock_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace quesaco::kept {
namespace {

int operation_of(LockFile::Mode mode) {
  return mode == LockFile::Mode::kShared ? LOCK_SH : LOCK_EX;
}

}  // namespace

std::optional<LockFile> LockFile::open(const std::filesystem::path& file, int operation) {
  constexpr mode_t kReadableByAll = 0644;
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CREAT | O_CLOEXEC, kReadableByAll);
  if (descriptor < 0) return std::nullopt;
  LockFile lock(descriptor);
  while (::flock(descriptor, operation) != 0) {
    if (errno != EINTR) return std::nullopt;
  }
  return lock;
}

std::optional<LockFile> LockFile::take(const std::filesystem::path& file, Mode mode) {
  return open(file, operation_of(mode));
}

std::optional<LockFile> LockFile::try_take(const std::filesystem::path& file, Mode mode) {
  return open(file, operation_of(mode) | LOCK_NB);
}

LockFile::LockFile(LockFile&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

LockFile::~LockFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace quesaco::kept
