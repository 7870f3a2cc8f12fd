#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/answering/basis.h"

namespace quesaco::answering {

/// The questions of a message: those that its form tells, and those that their answers do. None
/// where it asks but one. `whole`: the answer to the message by itself.
[[nodiscard]] std::vector<dialogue::Question> questions_of(const Basis& basis,
                                                           const std::string& message,
                                                           const Answer& whole, const Asking& how);

/// Where at least two of the `questions` are to be shown and one of them has an answer: these, and
/// the rest of `whole`.
[[nodiscard]] std::optional<Answer> in_parts(const Basis& basis,
                                             const std::vector<dialogue::Question>& questions,
                                             const Answer& whole, const Asking& how);

}  // namespace quesaco::answering
