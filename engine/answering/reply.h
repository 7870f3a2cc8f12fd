#pragma once

#include <optional>
#include <string>

#include "engine/answer.h"
#include "engine/answering/basis.h"

namespace quesaco::answering {

/// The way of a question: the reply to a cleaned message.
[[nodiscard]] Answer reply(const Basis& basis, const std::string& message, const Asking& how);

/// The same in microseconds, where the message was answered before and asks but one question;
/// nothing where the previous one may change it.
[[nodiscard]] std::optional<Answer> recall(const Snapshot& snapshot, const std::string& message,
                                           const Asking& how);

}  // namespace quesaco::answering
