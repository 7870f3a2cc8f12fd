#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "server/cli/evaluation.h"

namespace quesaco::cli {

/// A question whose reply is another than it was.
struct Change {
  std::string q;
  std::string before;  ///< the reply in words, with its first entry
  std::string after;
  int gain = 0;  ///< above 0: better for the visitor; below: worse; 0: neither
};

/// Reads what `eval --json` printed earlier. An error names the line.
[[nodiscard]] Result<std::vector<Asked>> read_asked(const std::filesystem::path& file);

/// Questions of both sides whose band or first entry differs, in the order of `after`. What an
/// entry is worth is told by the labels of `after`.
[[nodiscard]] std::vector<Change> compare(std::span<const Asked> before,
                                          std::span<const Asked> after);

}  // namespace quesaco::cli
