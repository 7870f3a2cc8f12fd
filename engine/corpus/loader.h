#pragma once

#include <filesystem>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "engine/corpus/issue.h"
#include "engine/corpus/source_map.h"
#include "engine/entry.h"

namespace quesaco::corpus {

struct Loaded {
  Corpus corpus;
  std::vector<Issue> warnings;
  SourceMap lines;
};

/// Reads `dir`/site.json, `dir`/entries/*.json in the order of their names, and
/// `dir`/out_of_scope.json, with entries of every status. On failure gives every error found, in
/// the order of files and lines; each file beyond its first syntax error is left unread. Rules that
/// reach beyond one entry, such as unique ids, are lint's.
[[nodiscard]] tl::expected<Loaded, std::vector<Issue>> load_corpus(
    const std::filesystem::path& dir);

struct LoadedEntry {
  Entry entry;
  LineMap lines;
};

/// One entry as it stands in its theme's file (see write_entry()), by the same rules; it has no
/// theme and no section. `file` names the text in what is found wrong.
[[nodiscard]] tl::expected<LoadedEntry, std::vector<Issue>> read_entry(
    std::string_view json, const std::filesystem::path& file);

/// The text of a site.json.
[[nodiscard]] tl::expected<Site, std::vector<Issue>> read_site(std::string_view json,
                                                               const std::filesystem::path& file);

/// The text of an out_of_scope.json.
[[nodiscard]] tl::expected<std::vector<std::string>, std::vector<Issue>> read_out_of_scope(
    std::string_view json, const std::filesystem::path& file);

}  // namespace quesaco::corpus
