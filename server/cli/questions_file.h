#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/result.h"

namespace quesaco::cli {

/// One line of a question file: `{"q": "…", "ok": ["id", …], "kind": "…"}`, for a follow-up
/// with `"previous": {"q": "…", "entry": "id"}`, for several questions with
/// `"parts": [["id", …], …]`, for a message that is or only looks like distress with
/// `"emergency": true` or `false`.
struct LabelledQuestion {
  std::string q;
  std::vector<std::string> ok;  ///< acceptable entries; empty where nothing answers it
  std::string kind;
  std::optional<Previous> previous{};  ///< of a follow-up
  /// Acceptable entries of each question in the message; empty where it asks but one.
  std::vector<std::vector<std::string>> parts{};
  std::optional<bool> emergency{};  ///< nothing where the file does not say
};

/// Reads a JSON Lines file; blank lines are passed over. An error names the line.
[[nodiscard]] Result<std::vector<LabelledQuestion>> read_questions(
    const std::filesystem::path& file);

}  // namespace quesaco::cli
