#pragma once

#include <string>

#include "engine/answer.h"
#include "engine/answering/answer_cache.h"
#include "engine/answering/basis.h"

namespace quesaco::answering {

/// A cleaned text taken as one question, by itself: understood, looked at for notices, ranked; or
/// as it was the last time.
[[nodiscard]] Considered consider(const Basis& basis, const std::string& text, const Asking& how);

}  // namespace quesaco::answering
