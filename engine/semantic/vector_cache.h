#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/embedder.h"

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
  void load();
  [[nodiscard]] Result<void> append() const;    // under mutex_
  [[nodiscard]] Result<void> rewrite() const;   // under mutex_
  [[nodiscard]] std::size_t dimension() const;  // of all vectors; under mutex_

  std::shared_ptr<const Embedder> embedder_;
  std::filesystem::path file_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Vector> vectors_;  // guarded by mutex_
  std::vector<std::string> unsaved_;  // texts whose vectors the file lacks; guarded by mutex_
  bool whole_ = false;  // whether the file holds the others, and nothing else; guarded by mutex_
};

}  // namespace quesaco::semantic
