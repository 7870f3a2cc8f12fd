#pragma once

#include <filesystem>
#include <optional>

namespace quesaco::kept {

/// A lock between processes, and between users in one: flock(2) on a file, which is made where
/// there is none. It ends with this object, or with the process.
class LockFile {
 public:
  enum class Mode { kShared, kExclusive };

  /// Waits for it. Nothing where the file cannot be opened.
  [[nodiscard]] static std::optional<LockFile> take(const std::filesystem::path& file, Mode mode);
  /// Nothing where others hold it, too.
  [[nodiscard]] static std::optional<LockFile> try_take(const std::filesystem::path& file,
                                                        Mode mode);

  LockFile(LockFile&& other) noexcept;
  LockFile& operator=(LockFile&&) = delete;
  ~LockFile();

 private:
  explicit LockFile(int descriptor) : descriptor_(descriptor) {}
  [[nodiscard]] static std::optional<LockFile> open(const std::filesystem::path& file,
                                                    int operation);

  int descriptor_;
};

}  // namespace quesaco::kept
