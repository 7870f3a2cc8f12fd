#include "server/site/folder_files.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/corpus/loader.h"
#include "engine/corpus/writer.h"

namespace quesaco::site {
namespace {

using Json = nlohmann::ordered_json;

tl::unexpected<Error> wrong(const std::vector<corpus::Issue>& issues) {
  return input_error(to_string(issues.front()));
}

Result<void> add_theme(const std::string& path, const std::string& text, Corpus& corpus) {
  const Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("section") || !json["section"].is_string() ||
      !json.contains("entries") || !json["entries"].is_array()) {
    return input_error(path + " n'est pas un fichier d'entrées : voyez corpus/schema.json.");
  }
  for (const Json& one : json["entries"]) {
    auto read = corpus::read_entry(one.dump(), path);
    if (!read) return wrong(read.error());
    read->entry.theme = std::filesystem::path(path).stem().string();
    read->entry.section = json["section"].get<std::string>();
    corpus.entries.push_back(std::move(read->entry));
  }
  return {};
}

}  // namespace

Result<Corpus> corpus_of_files(const std::map<std::string, std::string>& files) {
  if (!files.contains("site.json") || !files.contains("out_of_scope.json")) {
    return input_error("Un site a besoin de site.json et de out_of_scope.json : ajoutez-les.");
  }
  auto site = corpus::read_site(files.at("site.json"), "site.json");
  if (!site) return wrong(site.error());
  auto out_of_scope = corpus::read_out_of_scope(files.at("out_of_scope.json"), "out_of_scope.json");
  if (!out_of_scope) return wrong(out_of_scope.error());
  Corpus corpus{std::move(*site), {}, std::move(*out_of_scope), {}};
  for (const auto& [path, text] : files) {
    if (!path.starts_with("entries/")) continue;
    if (auto added = add_theme(path, text, corpus); !added) return tl::unexpected(added.error());
  }
  corpus.revision = corpus::revision_of(corpus);
  return corpus;
}

}  // namespace quesaco::site
