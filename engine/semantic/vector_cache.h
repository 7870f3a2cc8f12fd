#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/embedder.h"
#include "engine/mutex.h"

namespace quesaco::semantic {

/// Called with (texts embedded, texts to embed) during a long step; false gives it up.
using Progress = std::function<bool(std::size_t done, std::size_t total)>;

/// Vectors by text for one embedder, kept in a file so that a text is embedded once, ever. Safe to
/// share between threads.
class VectorCache {
 public:
  /// Reads `file` if it is there and was written for the same model; of a damaged one what stands
  /// before the damage. A damaged or foreign file is replaced by the next save().
  VectorCache(std::shared_ptr<const Embedder> embedder, std::filesystem::path file);

  /// One vector for each text, in order; only unknown texts are embedded.
  [[nodiscard]] Result<std::vector<Vector>> get(std::span<const std::string> texts, TextKind kind,
                                                const Progress& progress = {});

  /// Adds the new vectors to the file; writes it anew, by way of a temporary file, where it is not
  /// whole.
  [[nodiscard]] Result<void> save();

 private:
  void load() QUESACO_EXCLUDES(mutex_);
  [[nodiscard]] Result<void> append() const QUESACO_REQUIRES(mutex_);
  [[nodiscard]] Result<void> rewrite() const QUESACO_REQUIRES(mutex_);
  /// Of all vectors.
  [[nodiscard]] std::size_t dimension() const QUESACO_REQUIRES(mutex_);

  std::shared_ptr<const Embedder> embedder_;
  std::filesystem::path file_;
  mutable Mutex mutex_;
  std::unordered_map<std::string, Vector> vectors_ QUESACO_GUARDED_BY(mutex_);
  /// Texts whose vectors the file lacks.
  std::vector<std::string> unsaved_ QUESACO_GUARDED_BY(mutex_);
  /// Whether the file holds the others, and nothing else.
  bool whole_ QUESACO_GUARDED_BY(mutex_) = false;
};

}  // namespace quesaco::semantic
