#pragma once

#include <filesystem>

#include "engine/result.h"

namespace quesaco::store {

/// Held by the one process that owns a data folder; let go when it ends, however it ends.
class StoreLock {
 public:
  /// Error::Kind::kEnvironment when another process, or another lock of this one, holds `folder`.
  [[nodiscard]] static Result<StoreLock> take(const std::filesystem::path& folder);

  StoreLock(StoreLock&& other) noexcept;
  StoreLock& operator=(StoreLock&&) = delete;
  ~StoreLock();

 private:
  explicit StoreLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace quesaco::store
