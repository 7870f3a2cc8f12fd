#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "engine/dialogue/courtesy.h"
#include "engine/dialogue/emergency.h"
#include "engine/dialogue/foreign_language.h"
#include "engine/text/analyzer.h"
#include "engine/types.h"

namespace quesaco::dialogue {

/// Recognises the messages that are no questions for the FAQ. Immutable, safe to share between
/// threads.
class Notices {
 public:
  /// Reads emergency.json and notices.json in `language_dir` (corpus/language); `analyzer` reads
  /// messages later. An error names the file, the line where JSON breaks, and what to do.
  [[nodiscard]] static Result<Notices> load(const std::filesystem::path& language_dir,
                                            const text::Analyzer& analyzer);

  /// What to reply instead of an answer to a cleaned question and its analysis; nothing for a
  /// question. An emergency comes before all else, whatever else the message says.
  [[nodiscard]] std::optional<Notice> of(std::string_view question,
                                         const text::Analysis& analysis) const;

 private:
  Notices(Emergency emergency, Courtesy courtesy, ForeignLanguage foreign_language);

  Emergency emergency_;
  Courtesy courtesy_;
  ForeignLanguage foreign_language_;
};

}  // namespace quesaco::dialogue
