#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/index/documents.h"
#include "engine/index/index.h"
#include "engine/ranking/inverse.h"
#include "engine/ranking/model.h"
#include "engine/ranking/rectangular.h"

namespace quesaco::learning {

/// The engine's part of the data folder: a directory for each version of the corpus, named after
/// what is in it, so that a changed corpus, program or embedder never meets files of another. A
/// version is built beside its place, verified, then renamed into it.
class Workspace {
 public:
  /// `revision`: of the corpus; `embedder`: name of its model, or "none".
  Workspace(const std::filesystem::path& data, const std::string& revision,
            const std::string& embedder);

  /// The index of this version; builds it from `documents()` where it is missing or damaged.
  template <class MakeDocuments>
  [[nodiscard]] Result<std::shared_ptr<const index::Index>> index(
      const std::filesystem::path& lexicon, const MakeDocuments& documents) const {
    if (auto opened = index::Index::open(index_folder(), lexicon)) return opened;
    if (auto built = build(documents()); !built) return tl::unexpected(built.error());
    return index::Index::open(index_folder(), lexicon);
  }

  [[nodiscard]] Result<ranking::Model> load_model() const;
  [[nodiscard]] Result<void> save_model(const ranking::Model& model) const;

  /// The inverse that belongs to the model, if it was kept.
  [[nodiscard]] Result<ranking::Inverse> load_inverse(const ranking::Model& model) const;
  [[nodiscard]] Result<void> save_inverse(const ranking::Inverse& inverse) const;
  [[nodiscard]] Result<void> save_inverse(const ranking::RectangularMatrix& inverse) const;

  /// Versions of other corpora by the same program and embedder.
  [[nodiscard]] std::vector<Workspace> others() const;

  /// Removes all other versions: nothing will open them again.
  void remove_others() const;

 private:
  explicit Workspace(std::filesystem::path folder) : folder_(std::move(folder)) {}

  [[nodiscard]] std::filesystem::path index_folder() const { return folder_ / "index"; }
  [[nodiscard]] std::filesystem::path model_file() const { return folder_ / "model.cbor"; }
  [[nodiscard]] std::filesystem::path inverse_file() const { return folder_ / "inverse"; }
  [[nodiscard]] Result<void> build(std::span<const index::Document> documents) const;

  std::filesystem::path folder_;
};

}  // namespace quesaco::learning
