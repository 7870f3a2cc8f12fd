#pragma once

#include <memory>

#include "engine/answering/language.h"
#include "engine/answering/snapshot.h"
#include "engine/learning/reader.h"

namespace quesaco::answering {

/// What each step of a question's way is taken on.
struct Basis {
  const Snapshot& snapshot;
  const Language& language;
  const learning::Reader& reader;
};

}  // namespace quesaco::answering
