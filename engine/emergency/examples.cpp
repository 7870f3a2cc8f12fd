#include "engine/emergency/examples.h"

#include <algorithm>

#include "engine/dialogue/lists.h"
#include "engine/fnv1a.h"
#include "engine/text/french/language_file.h"

namespace quesaco::emergency {
namespace {

namespace fs = std::filesystem;
using dialogue::ListFile;

Result<std::vector<fs::path>> files_of(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failure;
  for (const auto& file : fs::directory_iterator(folder, failure)) {
    if (file.path().extension() == ".json") files.push_back(file.path());
  }
  if (failure || files.empty()) {
    return environment_error("Le dossier " + folder.string() +
                             " ne contient aucun exemple d'urgence : remettez celui qui est livré "
                             "avec Quésaco.");
  }
  std::ranges::sort(files);
  return files;
}

Result<Kind> kind_of(const ListFile& file) {
  const auto name = text_at(file, "/kind");
  if (!name) return tl::unexpected(name.error());
  const auto found = std::ranges::find(kKinds, *name);
  if (found != kKinds.end()) return static_cast<Kind>(found - kKinds.begin());
  return text::french::form_error(file.path, "« /kind » n'est pas une sorte d'urgence",
                                  "écrivez medical, suicide, violence ou child");
}

Result<void> add(const ListFile& file, const std::string& member, std::optional<Kind> kind,
                 std::vector<Example>& examples) {
  const auto texts = texts_at(file, member);
  if (!texts) return tl::unexpected(texts.error());
  for (const std::string& text : *texts) {
    examples.push_back({text, file.path.stem().string(), kind});
  }
  return {};
}

Result<void> read(const fs::path& path, std::vector<Example>& examples) {
  const auto file = ListFile::read(path);
  if (!file) return tl::unexpected(file.error());
  if (file->content.contains("distress")) {
    const auto kind = kind_of(*file);
    if (!kind) return tl::unexpected(kind.error());
    if (auto added = add(*file, "/distress", *kind, examples); !added) return added;
  }
  return add(*file, "/harmless", std::nullopt, examples);
}

}  // namespace

Result<std::vector<Example>> load_examples(const fs::path& folder) {
  const auto files = files_of(folder);
  if (!files) return tl::unexpected(files.error());
  std::vector<Example> examples;
  for (const fs::path& file : *files) {
    if (auto done = read(file, examples); !done) return tl::unexpected(done.error());
  }
  return examples;
}

std::vector<corpus::LabelledText> labelled(std::span<const Example> examples) {
  std::vector<corpus::LabelledText> texts;
  texts.reserve(examples.size());
  for (const Example& example : examples) {
    corpus::LabelledText& text = texts.emplace_back();
    text.text = example.text;
    if (example.kind) text.entries.emplace_back(name_of(*example.kind));
  }
  return texts;
}

std::string revision_of(std::span<const Example> examples, const text::Analyzer& analyzer) {
  Fnv1a hash;
  hash.add(analyzer.digest());
  for (const Example& example : examples) {
    hash.add(example.kind ? name_of(*example.kind) : "").add("\n").add(example.text).add("\n");
  }
  return hash.hex();
}

}  // namespace quesaco::emergency
