#pragma once

#include <string>
#include <string_view>

#include "engine/dialogue/notices.h"
#include "tests/support/language.h"

namespace quesaco::dialogue {

/// The kind of notice that a message gets with the project's own language files; "" for a question.
inline std::string kind_of(std::string_view message) {
  static const text::Analyzer analyzer = testing::french();
  static const Notices notices =
      Notices::load(QUESACO_SOURCE_DIR "/corpus/language", analyzer).value();
  const auto notice = notices.of(message, analyzer.analyze(message));
  return notice ? notice->kind : "";
}

}  // namespace quesaco::dialogue
