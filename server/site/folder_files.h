#pragma once

#include <map>
#include <string>

#include "engine/entry.h"
#include "engine/result.h"

namespace quesaco::site {

/// The corpus of a folder's files, contents by relative path, as corpus::write_corpus() gives them.
/// kInput, with file and line, where they break its rules.
[[nodiscard]] Result<Corpus> corpus_of_files(const std::map<std::string, std::string>& files);

}  // namespace quesaco::site
