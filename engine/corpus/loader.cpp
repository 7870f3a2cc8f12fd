#include "engine/corpus/loader.h"

#include <algorithm>
#include <fstream>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "engine/corpus/limits.h"
#include "engine/corpus/read/entry_file.h"
#include "engine/corpus/read/located_json.h"
#include "engine/corpus/read/report.h"
#include "engine/corpus/read/site_file.h"
#include "engine/corpus/shape.h"
#include "engine/corpus/writer.h"

namespace quesaco::corpus {
namespace {

namespace fs = std::filesystem;

/// The bytes of a file, at most one more than a corpus file may have; nothing if it is unreadable.
std::optional<std::string> read_capped(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::string bytes(kMaxFileBytes + 1, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!stream.eof() && stream.fail()) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

std::optional<std::string> read_file(Report& report) {
  std::error_code ignored;
  if (!fs::is_regular_file(report.file(), ignored)) {
    report.error(0, "ce fichier manque : créez-le d'après corpus/schema.json.");
    return std::nullopt;
  }
  std::optional<std::string> bytes = read_capped(report.file());
  if (!bytes) {
    report.error(0, "ce fichier ne peut pas être lu : vérifiez ses droits d'accès.");
  } else if (bytes->size() > kMaxFileBytes) {
    report.error(0, "ce fichier dépasse " + std::to_string(kMaxFileBytes >> 20) +
                        " Mio : répartissez ses entrées entre plusieurs fichiers.");
    bytes.reset();
  }
  return bytes;
}

std::optional<Node> read_json(Report& report) {
  const std::optional<std::string> bytes = read_file(report);
  return bytes ? parse_located(*bytes, report) : std::nullopt;
}

/// One load: every file adds to the corpus, or to the errors.
class Loading {
 public:
  explicit Loading(fs::path dir) : dir_(std::move(dir)) {}

  tl::expected<Loaded, std::vector<Issue>> run() && {
    std::error_code ignored;
    if (!fs::is_directory(dir_, ignored)) {
      return tl::unexpected(std::vector{
          error_at({dir_},
                   "ce dossier de corpus n'existe pas : indiquez celui qui contient site.json, "
                   "entries/ et out_of_scope.json.")});
    }
    read_site();
    for (const fs::path& file : theme_files()) read_theme(file);
    read_out_of_scope();
    sort_by_place(errors_);
    if (!errors_.empty()) return tl::unexpected(std::move(errors_));
    loaded_.corpus.revision = revision_of(loaded_.corpus);
    return std::move(loaded_);
  }

 private:
  void read_site() {
    Report report(dir_ / "site.json", errors_);
    const auto root = read_json(report);
    if (!root) return;
    loaded_.corpus.site = read_site_file(*root, report);
    loaded_.lines.site = line_map(*root, report.file());
  }

  void read_out_of_scope() {
    Report report(dir_ / "out_of_scope.json", errors_);
    const auto root = read_json(report);
    if (!root) return;
    loaded_.corpus.out_of_scope = read_out_of_scope_file(*root, report);
    loaded_.lines.out_of_scope = line_map(*root, report.file());
  }

  /// The file's name is the theme, and the writer makes it a file name again.
  void read_theme(const fs::path& file) {
    Report report(file, errors_);
    const std::string theme = file.stem().string();
    if (!is_id(theme)) {
      report.error(0, "le nom de ce fichier ne convient pas : " + std::string(kIdShape.advice) +
                          ", puis .json.");
    }
    if (const auto root = read_json(report)) read_entry_file(*root, theme, report, loaded_);
  }

  std::vector<fs::path> theme_files() {
    const fs::path folder = dir_ / "entries";
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
      if (it->path().extension() == ".json") {
        files.push_back(it->path());
      } else {
        warn_unread(it->path());
      }
    }
    if (files.empty()) {
      errors_.push_back(error_at({folder},
                                 "ce dossier ne contient aucun fichier d'entrées lisible : ajoutez "
                                 "un fichier .json d'après corpus/schema.json."));
    }
    std::sort(files.begin(), files.end());
    return files;
  }

  void warn_unread(const fs::path& file) {
    loaded_.warnings.push_back(
        warning_at({file},
                   "ce fichier n'est pas lu, faute de se terminer par .json : renommez-le "
                   "ou retirez-le."));
  }

  fs::path dir_;
  Loaded loaded_;
  std::vector<Issue> errors_;
};

/// `read` gives the value of a whole text, or reports why not.
template <class Value, class Read>
tl::expected<Value, std::vector<Issue>> read_text_of(std::string_view json, const fs::path& file,
                                                     const Read& read) {
  std::vector<Issue> errors;
  Report report(file, errors);
  Value value;
  if (const auto root = parse_located(json, report)) value = read(*root, report);
  if (!errors.empty()) return tl::unexpected(std::move(errors));
  return value;
}

}  // namespace

tl::expected<Loaded, std::vector<Issue>> load_corpus(const std::filesystem::path& dir) {
  return Loading(dir).run();
}

tl::expected<LoadedEntry, std::vector<Issue>> read_entry(std::string_view json,
                                                         const fs::path& file) {
  return read_text_of<LoadedEntry>(json, file, [](const Node& root, Report& report) {
    return LoadedEntry{read_entry(root, report), line_map(root, report.file())};
  });
}

tl::expected<Site, std::vector<Issue>> read_site(std::string_view json, const fs::path& file) {
  return read_text_of<Site>(json, file, read_site_file);
}

tl::expected<std::vector<std::string>, std::vector<Issue>> read_out_of_scope(std::string_view json,
                                                                             const fs::path& file) {
  return read_text_of<std::vector<std::string>>(json, file, read_out_of_scope_file);
}

}  // namespace quesaco::corpus
