#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/result.h"
#include "server/store/sql/connection.h"

namespace quesaco::store {

/// Why a question is worth an editor's look.
enum class Trouble {
  kNone,        ///< it was answered, as far as is known, or one of the choices was taken
  kUnanswered,  ///< handed over to the contact form
  kNotTaken,    ///< choices, none of which was taken
  kUnhelpful,   ///< answered, and the visitor said that it did not help
};

struct TroubledQuestion {
  std::string ref;
  std::string asked_at;  ///< UTC, ISO 8601
  std::string text;      ///< masked
  Band band = Band::kHandoff;
  Trouble trouble = Trouble::kNone;
  std::optional<RankedEntry> first{};  ///< what the engine thought best
};

/// The newest questions that met choices, a handoff or a bad opinion, and that were asked or had an
/// opinion at or after `since` (see Questions::unanswered): newest first, at most `limit`. An
/// opinion may have ended a trouble that was told of before: then it is told again, as kNone.
[[nodiscard]] Result<std::vector<TroubledQuestion>> select_troubles(Connection& connection,
                                                                    const std::string& since,
                                                                    std::int64_t limit);

}  // namespace quesaco::store
