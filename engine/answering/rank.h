#pragma once

#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/answering/snapshot.h"
#include "engine/answering/understand.h"

namespace quesaco::answering {

/// The published entries for a message, by confidence, and the band that this earns them.
[[nodiscard]] Answer rank(const Snapshot& snapshot, const Message& message, bool explain);

/// By confidence, best first, of what was learned. Not for a corpus without entries.
[[nodiscard]] std::vector<RankedEntry> rank_as_learned(const ranking::Model& model,
                                                       const ranking::Evidence& evidence);

}  // namespace quesaco::answering
