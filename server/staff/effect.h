#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "server/site/preview.h"

namespace quesaco::staff {

/// Whether another reply is an improvement, as far as can be told.
enum class Change { kBetter, kWorse, kOther };

struct JudgedChange {
  site::ReplyChange change;
  Change judgement = Change::kOther;
  std::int64_t times = 0;  ///< how often it was asked, of the questions that were tried
};

/// What an edit would do.
struct Effect {
  std::int64_t based_on = 0;          ///< revision that the edit was made from
  std::size_t asked = 0;              ///< questions that were tried
  std::vector<JudgedChange> changes;  ///< the worse first, then those that are asked most
  std::vector<Misreading> clashes;    ///< wordings that the engine would answer otherwise, and that
                                      ///< it reads rightly now
};

/// A question to try, and how often it was asked.
struct Tried {
  std::string question;
  std::int64_t times = 0;
};

/// Asks both of each question; clashes are looked for among the wordings of `entry`, the one that
/// is edited. Of a wording of the corpus and of an example without an answer it is known what is
/// right; of others, an answer is held to be better than a handoff.
[[nodiscard]] Effect effect_of(const EngineSnapshot& before, const EngineSnapshot& after,
                               std::string_view entry, std::span<const Tried> questions);

}  // namespace quesaco::staff
