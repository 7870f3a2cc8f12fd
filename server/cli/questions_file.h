#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine/types.h"

namespace quesaco::cli {

/// One line of a question file: `{"q": "…", "ok": ["id", …], "kind": "…"}`.
struct LabelledQuestion {
  std::string q;
  std::vector<std::string> ok;  ///< acceptable entries; empty where nothing answers it
  std::string kind;
};

/// Reads a JSON Lines file; blank lines are passed over. An error names the line.
[[nodiscard]] Result<std::vector<LabelledQuestion>> read_questions(
    const std::filesystem::path& file);

}  // namespace quesaco::cli
