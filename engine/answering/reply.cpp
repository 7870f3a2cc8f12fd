#include "engine/answering/reply.h"

#include "engine/answering/consider.h"
#include "engine/answering/context.h"
#include "engine/answering/notice.h"
#include "engine/answering/parts.h"

namespace quesaco::answering {

Answer reply(const Basis& basis, const std::string& message, const Asking& how) {
  const Considered whole = consider(basis, message, how);
  // A wording of the corpus is one question, since its editors gave it one answer.
  const bool may_ask_more = !whole.is_wording && !is_replaced(whole.answer) &&
                            basis.language.parts.pieces_of(message).size() > 1;
  const auto questions = may_ask_more ? questions_of(basis, message, whole.answer, how)
                                      : std::vector<dialogue::Question>();
  if (auto several = in_parts(basis, questions, whole.answer, how)) return *several;
  if (questions.empty()) basis.snapshot.answers().confirm(message, how.as_typed);
  if (!how.previous) return whole.answer;
  return in_context(basis, message, whole, how).value_or(whole.answer);
}

std::optional<Answer> recall(const Snapshot& snapshot, const std::string& message,
                             const Asking& how) {
  if (how.explain) return std::nullopt;
  auto alone = snapshot.answers().recall(message, how.as_typed);
  if (alone && how.previous && !stands_alone(*alone)) return std::nullopt;
  return alone;
}

}  // namespace quesaco::answering
