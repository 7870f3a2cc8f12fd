#include "engine/learning/workspace.h"

#include <system_error>

#include "engine/ranking/model_file.h"
#include "engine/ranking/triangle_file.h"

namespace quesaco::learning {

namespace fs = std::filesystem;

namespace {

/// What a version's name ends with, whatever its corpus.
std::string suffix(const std::string& embedder) {
  return "-" + embedder + "-" + std::to_string(index::kFormat) + "." +
         std::to_string(ranking::kModelFormat);
}

tl::unexpected<Error> not_in_place(const fs::path& folder, const std::error_code& failure) {
  return environment_error("Rien ne peut être mis en place dans " + folder.string() + " (" +
                           failure.message() + ") : vérifiez les droits du dossier.");
}

}  // namespace

Workspace::Workspace(const fs::path& data, const std::string& revision, const std::string& embedder)
    : folder_(data / "versions" / (revision + suffix(embedder))) {}

Result<std::shared_ptr<const index::Index>> Workspace::open_index(const fs::path& lexicon) const {
  return index::Index::open(index_folder(), lexicon);
}

Result<void> Workspace::place_index(
    const std::function<Result<void>(const fs::path& folder)>& write) const {
  const fs::path beside = folder_.string() + ".new";
  std::error_code failure;
  fs::remove_all(beside, failure);
  fs::remove_all(index_folder(), failure);
  if (auto written = write(beside); !written) return written;
  fs::create_directories(folder_, failure);
  fs::rename(beside, index_folder(), failure);
  if (failure) return not_in_place(folder_, failure);
  return {};
}

Result<ranking::Model> Workspace::load_model() const { return ranking::load_model(model_file()); }

Result<void> Workspace::save_model(const ranking::Model& model) const {
  return ranking::save_model(model, model_file());
}

Result<ranking::Inverse> Workspace::load_inverse(const ranking::Model& model) const {
  const std::size_t size = model.questions.size();
  auto rows = ranking::load_triangle(inverse_file(), size);
  if (!rows) return tl::unexpected(rows.error());
  return ranking::Inverse(size, std::move(*rows));
}

Result<void> Workspace::save_inverse(std::size_t size, const Element& element) const {
  return ranking::save_triangle(inverse_file(), size, element);
}

void Workspace::remove_others() const {
  std::error_code failure;  // what cannot be removed now is removed next time
  for (const auto& version : fs::directory_iterator(folder_.parent_path(), failure)) {
    if (version.path() != folder_) fs::remove_all(version.path(), failure);
  }
}

}  // namespace quesaco::learning
