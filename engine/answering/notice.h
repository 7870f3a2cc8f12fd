#pragma once

#include <optional>

#include "engine/answer.h"
#include "engine/answering/basis.h"
#include "engine/answering/understand.h"

namespace quesaco::answering {

/// What to show beside the answer, or instead of it: signs of danger first, then courtesies, then
/// other languages. Gets the message its vector, unless the words have said it all.
[[nodiscard]] std::optional<Notice> find_notice(const Basis& basis, Message& message);

[[nodiscard]] inline bool is_replaced(const Answer& answer) {
  return answer.notice && answer.notice->replaces_answer();
}

}  // namespace quesaco::answering
