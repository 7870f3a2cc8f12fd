#pragma once

#include <optional>
#include <string>

#include "engine/answer.h"
#include "engine/answering/answer_cache.h"
#include "engine/answering/basis.h"

namespace quesaco::answering {

/// Whether an answer is what it is whatever was asked before.
[[nodiscard]] bool stands_alone(const Answer& answer);

/// Where `alone`, what came of `question` by itself, leaves room for an answer in the context of
/// how.previous: that one, if it is surer.
[[nodiscard]] std::optional<Answer> in_context(const Basis& basis, const std::string& question,
                                               const Considered& alone, const Asking& how);

}  // namespace quesaco::answering
