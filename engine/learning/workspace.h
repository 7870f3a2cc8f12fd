#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "engine/index/index.h"
#include "engine/ranking/inverse.h"
#include "engine/ranking/model.h"

namespace quesaco::learning {

/// The engine's part of the data folder: a directory for each version of the corpus, named after
/// what is in it, so that a changed corpus, program or embedder never meets files of another. A
/// version is built beside its place, verified, then renamed into it.
class Workspace {
 public:
  /// `revision`: of the corpus; `embedder`: name of its model, or "none".
  Workspace(const std::filesystem::path& data, const std::string& revision,
            const std::string& embedder);

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

  [[nodiscard]] bool operator==(const Workspace&) const = default;

  /// Removes all other versions: nothing will open them again.
  void remove_others() const;

 private:
  using Element = std::function<float(std::size_t i, std::size_t j)>;

  [[nodiscard]] Result<void> save_inverse(std::size_t size, const Element& element) const;
  [[nodiscard]] std::filesystem::path model_file() const { return folder_ / "model.cbor"; }
  [[nodiscard]] std::filesystem::path inverse_file() const { return folder_ / "inverse"; }

  std::filesystem::path folder_;
};

}  // namespace quesaco::learning
