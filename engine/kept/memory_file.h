#pragma once

#include <functional>
#include <string_view>

#include "engine/result.h"

namespace quesaco::kept {

/// A file that stands in memory alone (Linux's memfd) and never changes: for libraries that read
/// from a file descriptor, so that no disk can fail them. It lasts until this and every descriptor
/// of it are closed.
class MemoryFile {
 public:
  /// Filled by `write(descriptor)`, which owns the descriptor, open for reading and writing. Throws
  /// what `write` does. Fails (kEnvironment) where memory is short.
  [[nodiscard]] static Result<MemoryFile> create(const std::function<void(int descriptor)>& write);

  [[nodiscard]] static Result<MemoryFile> holding(std::string_view content);

  MemoryFile(MemoryFile&& other) noexcept;
  MemoryFile& operator=(MemoryFile&&) = delete;
  ~MemoryFile();

  /// A new descriptor for reading, at a place of its own, which the caller owns. -1 where the
  /// process has too many.
  [[nodiscard]] int open() const;

 private:
  MemoryFile();
  /// Whether it was there, and never changes again.
  [[nodiscard]] bool seal() const;
  int descriptor_;
};

}  // namespace quesaco::kept
