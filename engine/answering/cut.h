#pragma once

#include <optional>
#include <string>
#include <utility>

#include "engine/answering/answer_cache.h"
#include "engine/answering/basis.h"

namespace quesaco::answering {

using Halves = std::pair<std::string, std::string>;

/// A text cut in two where each half has an answer of its own; or where it has none as a whole and
/// one half surely has, and the other asks. `whole`: its answer. The places are compared by words,
/// and only the best is asked for its meaning.
[[nodiscard]] std::optional<Halves> cut_in_two(const Basis& basis, const std::string& text,
                                               const Answer& whole, const Asking& how);

}  // namespace quesaco::answering
