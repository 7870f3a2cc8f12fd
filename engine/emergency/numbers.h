#pragma once

#include <array>
#include <filesystem>

#include "engine/answer.h"
#include "engine/emergency/kind.h"
#include "engine/entry.h"
#include "engine/result.h"

namespace quesaco::emergency {

/// What to read where somebody may be in danger, from numbers.json and a site's own.
class Numbers {
 public:
  [[nodiscard]] static Result<Numbers> load(const std::filesystem::path& file);

  /// Of the site where it has its own, else of France.
  [[nodiscard]] Notice notice(Kind kind, Notice::Level level, const Site& site) const;

 private:
  std::array<EmergencyTexts, kKinds.size()> texts_;
};

}  // namespace quesaco::emergency
