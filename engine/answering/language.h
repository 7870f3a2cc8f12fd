#pragma once

#include <filesystem>

#include "engine/dialogue/follow_up.h"
#include "engine/dialogue/notices.h"
#include "engine/dialogue/parts.h"
#include "engine/emergency/numbers.h"
#include "engine/result.h"
#include "engine/text/analyzer.h"
#include "engine/text/names.h"

namespace quesaco::answering {

/// What corpus/language says of French messages, whatever the site. Immutable.
struct Language {
  text::Names names;
  dialogue::Notices notices;
  dialogue::FollowUps follow_ups;
  dialogue::Parts parts;
  emergency::Numbers numbers;

  /// An error names the file and what to do.
  [[nodiscard]] static Result<Language> load(const std::filesystem::path& folder,
                                             const text::Analyzer& analyzer);
};

}  // namespace quesaco::answering
