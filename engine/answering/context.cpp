#include "engine/answering/context.h"

#include "engine/answering/consider.h"
#include "engine/answering/notice.h"
#include "engine/text/question.h"

namespace quesaco::answering {
namespace {

/// A question that leans on the one before has some likeness to an answer at least; what surely
/// belongs to none ("et mon mot de passe ?") would get that of the question before. Of
/// tests/quality/follow_ups.jsonl, those about something else that open with a word that leans stay
/// below 0.016, those that lean are above 0.07.
bool is_about_something_else(const Answer& alone) {
  constexpr double kSomeLikeness = 0.02;
  return alone.ranked.empty() || alone.ranked.front().confidence < kSomeLikeness;
}

/// About a thing that no answer mentions, the context would only drown it.
dialogue::Leaning leaning_of(const Basis& basis, const text::Analysis& question) {
  const dialogue::FollowUps& follow_ups = basis.language.follow_ups;
  return basis.snapshot.index().covers(follow_ups.subject(question)) ? follow_ups.leaning(question)
                                                                     : dialogue::Leaning::kNo;
}

/// Whether the context makes `alone` surer. It changes the entry only where a word leans and the
/// question alone has none that is plausible: of tests/quality/follow_ups.jsonl, those that lean on
/// another entry have at most 0.38 alone.
bool helps(const Answer& together, const Answer& alone, dialogue::Leaning leaning) {
  constexpr double kPlausible = 0.5;
  const RankedEntry& first = together.ranked.front();
  const RankedEntry& before = alone.ranked.front();
  if (together.band == Band::kHandoff || first.confidence <= before.confidence) return false;
  return first.id == before.id ||
         (leaning == dialogue::Leaning::kByWord && before.confidence < kPlausible);
}

}  // namespace

bool stands_alone(const Answer& answer) {
  return is_replaced(answer) || answer.band == Band::kAnswer;
}

std::optional<Answer> in_context(const Basis& basis, const std::string& question,
                                 const Considered& alone, const Asking& how) {
  if (!how.previous) return std::nullopt;
  if (stands_alone(alone.answer) || is_about_something_else(alone.answer)) return std::nullopt;
  const dialogue::Leaning leaning = leaning_of(basis, *alone.reading);
  if (leaning == dialogue::Leaning::kNo) return std::nullopt;
  const std::string topic =
      basis.snapshot.question_of(how.previous->entry).value_or(how.previous->question);
  const auto together =
      text::clean_question(topic + " " + alone.answer.corrected.value_or(question));
  if (!together) return std::nullopt;  // too long
  Answer answered = consider(basis, *together, how).answer;
  if (!helps(answered, alone.answer, leaning)) return std::nullopt;
  answered.notice = alone.answer.notice;
  answered.corrected = alone.answer.corrected;
  answered.context = topic;
  return answered;
}

}  // namespace quesaco::answering
