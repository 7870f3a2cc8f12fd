#pragma once

#include <cstddef>
#include <vector>

#include "engine/corpus/labelled.h"
#include "engine/text/analyzer.h"

namespace quesaco::index {

/// A text to be found, and its words; both belong to the caller.
struct Document {
  const corpus::LabelledText* text;
  const text::Analysis* analysis;
};

}  // namespace quesaco::index
