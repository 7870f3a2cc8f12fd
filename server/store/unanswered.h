#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/answer.h"

namespace quesaco::store {

/// A question that met choices or a handoff.
struct UnansweredQuestion {
  std::string ref;
  std::string asked_at;  ///< UTC, ISO 8601
  std::string text;      ///< masked
  Band band = Band::kHandoff;
};

/// Questions that are the same but for case, accents and punctuation.
struct UnansweredGroup {
  static constexpr std::size_t kMostExamples = 5;

  std::string ref;  ///< of the newest of them, as are `text` and `last`
  std::string text;
  std::string last;  ///< UTC, ISO 8601
  std::int64_t count = 0;
  Band band = Band::kChoices;              ///< the worst that was met: kHandoff before kChoices
  std::vector<RankedEntry> entries = {};   ///< of the newest too: best first, up to kMostRanked
  std::vector<std::string> examples = {};  ///< different texts, newest first, up to kMostExamples
};

/// The groups of `questions`, which come newest first: the largest first, then the newest. Their
/// `entries` are left empty.
[[nodiscard]] std::vector<UnansweredGroup> grouped(
    const std::vector<UnansweredQuestion>& questions);

}  // namespace quesaco::store
