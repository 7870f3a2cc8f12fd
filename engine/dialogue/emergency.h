#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "engine/dialogue/lists.h"
#include "engine/types.h"

namespace quesaco::dialogue {

/// Words that may stand between two words of a phrase.
inline constexpr std::size_t kWidestGap = 2;

/// Signs that somebody is in danger, from emergency.json. A missed one costs more than a false one.
class Emergency {
 public:
  [[nodiscard]] static Result<Emergency> load(const std::filesystem::path& language_dir,
                                              const text::Analyzer& analyzer);

  /// The numbers to call where a phrase stands in the message: its words in their order, with at
  /// most kWidestGap others between two of them. Words of a harmless phrase ("formation arrêt
  /// cardiaque") do not count; the rest of the message does.
  [[nodiscard]] std::optional<Notice> of(const Stems& message) const;

 private:
  Emergency(std::string text, std::vector<Stems> phrases, std::vector<Stems> harmless);

  std::string text_;  // Markdown
  std::vector<Stems> phrases_;
  std::vector<Stems> harmless_;
};

}  // namespace quesaco::dialogue
