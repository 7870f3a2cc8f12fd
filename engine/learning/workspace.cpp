#include "engine/learning/workspace.h"

#include <unistd.h>

#include <atomic>
#include <cstdint>
#include <system_error>

#include "engine/ranking/model_file.h"
#include "engine/ranking/triangle_file.h"

namespace quesaco::learning {

namespace fs = std::filesystem;

namespace {

using Lock = kept::LockFile;
using Mode = kept::LockFile::Mode;

std::string name_of(const Origin& origin) {
  return origin.revision + "-" + origin.embedder + "-" + origin.settings + "-" +
         std::to_string(index::kFormat) + "." + std::to_string(ranking::kModelFormat);
}

std::optional<Lock> lock_in(const fs::path& versions, Mode mode) {
  return Lock::take(versions.string() + ".lock", mode);
}

/// Makes the folder, and keeps others from removing it.
std::shared_ptr<const Lock> hold(const fs::path& folder) {
  std::error_code failure;  // told by whatever is written next
  fs::create_directories(folder.parent_path(), failure);
  const auto moving = lock_in(folder.parent_path(), Mode::kExclusive);
  fs::create_directory(folder, failure);
  auto taken = Lock::take(folder / "held", Mode::kShared);
  return taken ? std::make_shared<const Lock>(std::move(*taken)) : nullptr;
}

tl::unexpected<Error> not_in_place(const fs::path& folder, const std::error_code& failure) {
  return environment_error("Rien ne peut être mis en place dans " + folder.string() + " (" +
                           failure.message() + ") : vérifiez les droits du dossier.");
}

}  // namespace

Workspace::Workspace(const fs::path& data, const Origin& origin)
    : folder_(data / "versions" / name_of(origin)), hold_(hold(folder_)) {}

std::optional<Lock> Workspace::lock(Mode mode) const {
  return lock_in(folder_.parent_path(), mode);
}

Result<std::shared_ptr<const index::Index>> Workspace::open_index(const fs::path& lexicon) const {
  const auto looking = lock(Mode::kShared);
  return index::Index::open(index_folder(), lexicon);
}

Result<void> Workspace::place_index(
    const std::function<Result<void>(const fs::path& folder)>& write) const {
  static std::atomic<std::uint64_t> made = 0;  // two threads may write the same version
  const fs::path scratch =
      folder_.string() + "." + std::to_string(getpid()) + "." + std::to_string(++made) + ".new";
  const auto scratch_hold = hold(scratch);  // what a dead process left is removed with the others
  std::error_code failure;
  fs::remove_all(scratch / "index", failure);
  if (auto written = write(scratch / "index"); !written) return written;
  const auto moving = lock(Mode::kExclusive);
  fs::remove_all(index_folder(), failure);
  fs::rename(scratch / "index", index_folder(), failure);
  if (failure) return not_in_place(folder_, failure);
  fs::remove_all(scratch, failure);
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
  const auto moving = lock(Mode::kExclusive);
  std::error_code failure;  // what cannot be removed now is removed next time
  for (const auto& version : fs::directory_iterator(folder_.parent_path(), failure)) {
    if (!version.is_directory(failure) || version.path() == folder_) continue;
    if (Lock::try_take(version.path() / "held", Mode::kExclusive)) {
      fs::remove_all(version.path(), failure);
    }
  }
}

}  // namespace quesaco::learning
