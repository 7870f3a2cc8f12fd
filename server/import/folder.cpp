#include "server/import/folder.h"

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace quesaco::importing {
namespace {

namespace fs = std::filesystem;

/// A new folder beside `dir`, so that it can be renamed; it goes, whatever is left in it.
class Scratch {
 public:
  explicit Scratch(const fs::path& dir) : path_(dir.string() + ".XXXXXX") {
    if (::mkdtemp(path_.data()) == nullptr) path_.clear();
  }
  ~Scratch() {
    std::error_code ignored;
    if (!path_.empty()) fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  /// Empty where it could not be made.
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

bool write_file(const fs::path& file, const std::string& content) {
  std::error_code failure;
  fs::create_directories(file.parent_path(), failure);
  std::ofstream out(file, std::ios::binary);
  out << content;
  return static_cast<bool>(out.flush());
}

tl::unexpected<Error> cannot_write(const fs::path& dir) {
  return environment_error("Le dossier " + dir.string() +
                           " ne peut pas être écrit : vérifiez les droits et la place, ou "
                           "choisissez-en un autre.");
}

}  // namespace

Result<void> write_folder(const std::map<std::string, std::string>& files, const fs::path& dir) {
  std::error_code failure;
  // A rename would replace a link, and stumbles over a final slash.
  fs::path target = fs::weakly_canonical(fs::absolute(dir), failure);
  if (!target.has_filename()) target = target.parent_path();
  fs::create_directories(target.parent_path(), failure);
  const Scratch scratch(target);
  if (scratch.path().empty()) return cannot_write(dir);
  const fs::path made = fs::path(scratch.path()) / "site";  // with the usual access rights
  for (const auto& [name, content] : files) {
    if (!write_file(made / name, content)) return cannot_write(dir);
  }
  fs::rename(made, target, failure);  // takes the place of an empty folder, and of nothing else
  if (!failure) return {};
  const bool is_taken = failure == std::errc::directory_not_empty ||
                        failure == std::errc::file_exists || failure == std::errc::not_a_directory;
  if (!is_taken) return cannot_write(dir);
  return input_error(dir.string() +
                     " existe déjà et n'est pas un dossier vide : indiquez un nouveau dossier.");
}

}  // namespace quesaco::importing
