#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/index/index.h"
#include "engine/kept/lock_file.h"
#include "engine/ranking/inverse.h"
#include "engine/ranking/model.h"

namespace quesaco::learning {

/// What a version is made from, and whatever else decides what becomes of it.
struct Origin {
  std::string revision;  ///< of the corpus
  std::string embedder;  ///< name of its model, or "none"
  std::string settings;  ///< digest of the analysis and of the options of learning
};

/// The engine's part of the data folder: a directory for each version of the corpus, named after
/// its origin, so that a changed corpus, program, language or embedder never meets files of
/// another. Several processes may share the folder: a version that one of them holds is removed by
/// none, and what is put in its place is put there at once.
class Workspace {
 public:
  /// Holds the version, as do copies of this one.
  Workspace(const std::filesystem::path& data, const Origin& origin);

  /// The index of this version; fails where it is missing or damaged.
  [[nodiscard]] Result<std::shared_ptr<const index::Index>> open_index(
      const std::filesystem::path& lexicon) const;
  /// Puts one in its place: `write(folder)` is to write it into a new folder.
  [[nodiscard]] Result<void> place_index(
      const std::function<Result<void>(const std::filesystem::path& folder)>& write) const;
  [[nodiscard]] std::filesystem::path index_folder() const { return folder_ / "index"; }

  [[nodiscard]] Result<ranking::Model> load_model() const;
  [[nodiscard]] Result<void> save_model(const ranking::Model& model) const;

  /// The inverse that belongs to the model, if it was kept.
  [[nodiscard]] Result<ranking::Inverse> load_inverse(const ranking::Model& model) const;
  /// `inverse`: as it was made (RectangularMatrix) or as it became (Inverse).
  template <class Matrix>
  [[nodiscard]] Result<void> save_inverse(const Matrix& inverse) const {
    return save_inverse(inverse.size(),
                        [&](std::size_t i, std::size_t j) { return inverse.at(i, j); });
  }

  [[nodiscard]] bool operator==(const Workspace& other) const { return folder_ == other.folder_; }

  /// Removes the versions that nobody holds.
  void remove_others() const;

 private:
  using Element = std::function<float(std::size_t i, std::size_t j)>;

  [[nodiscard]] Result<void> save_inverse(std::size_t size, const Element& element) const;
  [[nodiscard]] std::filesystem::path model_file() const { return folder_ / "model.cbor"; }
  [[nodiscard]] std::filesystem::path inverse_file() const { return folder_ / "inverse"; }

  /// For as long as folders are looked at (kShared) or moved.
  [[nodiscard]] std::optional<kept::LockFile> lock(kept::LockFile::Mode mode) const;

  std::filesystem::path folder_;
  std::shared_ptr<const kept::LockFile> hold_;  // null where the disk does not allow one
};

}  // namespace quesaco::learning
