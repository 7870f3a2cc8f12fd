#pragma once

#include <filesystem>
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

}  // namespace quesaco::corpus
