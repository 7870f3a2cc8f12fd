#include "engine/answering/consider.h"

#include "engine/answering/notice.h"
#include "engine/answering/rank.h"
#include "engine/answering/understand.h"

namespace quesaco::answering {

Considered consider(const Basis& basis, const std::string& text, const Asking& how) {
  AnswerCache& answers = basis.snapshot.answers();
  if (!how.explain) {
    if (auto kept = answers.find(text, how.as_typed)) return std::move(*kept);
  }
  Message message = understand(basis, text, how.as_typed);
  auto notice = find_notice(basis, message);
  Considered considered;
  Answer& answer = considered.answer;
  answer = rank(basis.snapshot, message, how.explain);
  if (message.understood != text) answer.corrected = message.understood;
  answer.notice = std::move(notice);
  if (is_replaced(answer)) {
    answer.band = Band::kHandoff;
    answer.shown = 0;
  }
  considered.is_wording = message.wording != nullptr;
  // An answer without meaning is not kept: the next may have it again.
  const bool whole = basis.reader.embedder() == nullptr || !message.reading.vector.empty();
  considered.reading = std::make_shared<const text::Analysis>(std::move(message.reading.analysis));
  if (!how.explain && (whole || is_replaced(answer))) {
    answers.insert(text, how.as_typed, considered);
  }
  return considered;
}

}  // namespace quesaco::answering
