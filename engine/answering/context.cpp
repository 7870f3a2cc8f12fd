#include "engine/answering/context.h"

#include "engine/answering/consider.h"
#include "engine/answering/notice.h"
#include "engine/text/question.h"

namespace quesaco::answering {
namespace {

/// A question that leans on the one before has some likeness to an answer at least; what surely
/// belongs to none ("et mon mot de passe ?") would get that of the question before. Of the 38 of
/// tests/quality/follow_ups.jsonl, seven of the nine about something else stay below 0.015, those
/// that lean are above 0.1.
bool is_about_something_else(const Answer& alone) {
  constexpr double kSomeLikeness = 0.02;
  return alone.ranked.empty() || alone.ranked.front().confidence < kSomeLikeness;
}

/// About a thing that no answer mentions, the context would only drown it.
bool may_lean(const Basis& basis, const text::Analysis& question) {
  const dialogue::FollowUps& follow_ups = basis.language.follow_ups;
  return follow_ups.may_be(question) && basis.snapshot.index().covers(follow_ups.subject(question));
}

}  // namespace

bool stands_alone(const Answer& answer) {
  return is_replaced(answer) || answer.band == Band::kAnswer;
}

std::optional<Answer> in_context(const Basis& basis, const std::string& question,
                                 const Considered& alone, const Asking& how) {
  if (!how.previous) return std::nullopt;
  if (stands_alone(alone.answer) || is_about_something_else(alone.answer)) return std::nullopt;
  if (!may_lean(basis, *alone.reading)) return std::nullopt;
  const std::string topic =
      basis.snapshot.question_of(how.previous->entry).value_or(how.previous->question);
  const auto together =
      text::clean_question(topic + " " + alone.answer.corrected.value_or(question));
  if (!together) return std::nullopt;  // too long
  Answer answered = consider(basis, *together, how).answer;
  if (answered.band == Band::kHandoff ||
      answered.ranked.front().confidence <= alone.answer.ranked.front().confidence) {
    return std::nullopt;
  }
  answered.notice = alone.answer.notice;
  answered.corrected = alone.answer.corrected;
  answered.context = topic;
  return answered;
}

}  // namespace quesaco::answering
