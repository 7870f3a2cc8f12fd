#include "engine/workspace.h"

#include <system_error>

#include "engine/index/builder.h"

namespace quesaco {

namespace fs = std::filesystem;

Workspace::Workspace(const fs::path& data, const std::string& revision, const std::string& embedder)
    : folder_(data / "versions" /
              (revision + "-" + embedder + "-" + std::to_string(index::kFormat) + "." +
               std::to_string(ranking::kModelFormat))) {}

Result<void> Workspace::build(std::span<const index::Document> documents) const {
  const fs::path beside = folder_.string() + ".new";
  std::error_code failure;
  fs::remove_all(beside, failure);
  fs::remove_all(index_folder(), failure);
  if (auto built = index::build_index(documents, beside); !built) return built;
  fs::create_directories(folder_, failure);
  fs::rename(beside, index_folder(), failure);
  if (failure) {
    return environment_error("L'index ne peut pas être mis en place dans " + folder_.string() +
                             " (" + failure.message() + ") : vérifiez les droits du dossier.");
  }
  return {};
}

Result<ranking::Model> Workspace::load_model() const { return ranking::load_model(model_file()); }

Result<void> Workspace::save_model(const ranking::Model& model) const {
  const fs::path beside = model_file().string() + ".new";
  if (auto saved = ranking::save_model(model, beside); !saved) return saved;
  std::error_code failure;
  fs::rename(beside, model_file(), failure);
  if (failure) {
    return environment_error("Le modèle ne peut pas être mis en place dans " + folder_.string() +
                             " (" + failure.message() + ") : vérifiez les droits du dossier.");
  }
  return {};
}

void Workspace::remove_others() const {
  std::error_code failure;  // what cannot be removed now is removed next time
  for (const auto& version : fs::directory_iterator(folder_.parent_path(), failure)) {
    if (version.path() != folder_) fs::remove_all(version.path(), failure);
  }
}

}  // namespace quesaco
