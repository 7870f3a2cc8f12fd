#pragma once

#include "engine/text/analyzer.h"

namespace quesaco::testing {

/// The French analysis with the project's own language files.
inline text::Analyzer french() {
  return text::Analyzer::load(QUESACO_SOURCE_DIR "/corpus/language").value();
}

}  // namespace quesaco::testing
