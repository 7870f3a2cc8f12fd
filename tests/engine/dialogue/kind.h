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
  auto notice = notices.of_courtesy(analyzer.analyze(message));
  if (!notice) notice = notices.of_language(message);
  return notice ? notice->kind : "";
}

}  // namespace quesaco::dialogue
