#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/engine.h"

namespace quesaco::site {

/// What a visitor gets for a question.
struct ReplyInShort {
  Band band = Band::kHandoff;
  std::vector<std::string> entries{};  ///< ids that are shown

  [[nodiscard]] bool operator==(const ReplyInShort&) const = default;
};

struct ReplyChange {
  std::string question;
  ReplyInShort before;
  ReplyInShort after;
};

/// Those of `questions` that get another reply, in their order. What the engine refuses to read has
/// none, before as after.
[[nodiscard]] std::vector<ReplyChange> changed_replies(const EngineSnapshot& before,
                                                       const EngineSnapshot& after,
                                                       std::span<const std::string> questions);

}  // namespace quesaco::site
