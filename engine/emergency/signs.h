#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "engine/dialogue/lists.h"
#include "engine/emergency/kind.h"
#include "engine/result.h"

namespace quesaco::emergency {

/// Words that may stand between two words of a phrase.
inline constexpr std::size_t kWidestGap = 2;

/// Phrases that nobody uses but in danger, from signs.json: a floor below what is learned.
class Signs {
 public:
  [[nodiscard]] static Result<Signs> load(const std::filesystem::path& file,
                                          const text::Analyzer& analyzer);

  /// The kind of the first phrase that stands in the message: its words in their order, with at
  /// most kWidestGap others between two of them. Words of a harmless phrase ("en finir paperasse")
  /// do not count; the rest of the message does.
  [[nodiscard]] std::optional<Kind> of(const dialogue::Stems& message) const;

 private:
  std::vector<std::pair<Kind, std::vector<dialogue::Stems>>> phrases_;
  std::vector<dialogue::Stems> harmless_;
};

}  // namespace quesaco::emergency
