#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "engine/answer.h"
#include "engine/dialogue/courtesy.h"
#include "engine/dialogue/foreign_language.h"
#include "engine/result.h"
#include "engine/text/analyzer.h"

namespace quesaco::dialogue {

/// Recognises the messages that ask nothing, or nothing that we understand. Immutable, safe to
/// share between threads.
class Notices {
 public:
  /// Reads notices.json in `language_dir` (corpus/language); `analyzer` reads
  /// messages later. An error names the file, the line where JSON breaks, and what to do.
  [[nodiscard]] static Result<Notices> load(const std::filesystem::path& language_dir,
                                            const text::Analyzer& analyzer);

  // What to reply instead of an answer; nothing for a question.

  /// To a greeting, thanks or an insult.
  [[nodiscard]] std::optional<Notice> of_courtesy(const text::Analysis& message) const {
    return courtesy_.of(message.stems);
  }

  /// To a cleaned message in another language.
  [[nodiscard]] std::optional<Notice> of_language(std::string_view message) const {
    return foreign_language_.of(message);
  }

 private:
  Notices(Courtesy courtesy, ForeignLanguage foreign_language);

  Courtesy courtesy_;
  ForeignLanguage foreign_language_;
};

}  // namespace quesaco::dialogue
