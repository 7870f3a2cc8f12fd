#include "engine/answering/parts.h"

#include <algorithm>

#include "engine/answering/consider.h"
#include "engine/answering/context.h"
#include "engine/answering/cut.h"

namespace quesaco::answering {
namespace {

bool contains(const std::vector<RankedEntry>& entries, const std::string& id) {
  return std::ranges::find(entries, id, &RankedEntry::id) != entries.end();
}

}  // namespace

std::vector<dialogue::Question> questions_of(const Basis& basis, const std::string& message,
                                             const Answer& whole, const Asking& how) {
  const Asking each{.as_typed = how.as_typed};  // halves are kept, and explain nothing
  auto questions = basis.language.parts.of(message);
  if (questions.empty()) questions.push_back({message, true});
  for (std::size_t i = 0; i < questions.size() && questions.size() < dialogue::kMostParts;) {
    const std::string text = questions[i].text;
    const Answer alone = questions.size() == 1 ? whole : consider(basis, text, each).answer;
    const auto cut = cut_in_two(basis, text, alone, each);
    if (!cut) {
      ++i;
      continue;
    }
    questions[i] = {cut->first, true};
    questions.insert(questions.begin() + static_cast<std::ptrdiff_t>(i) + 1, {cut->second, true});
  }
  if (questions.size() == 1) questions.clear();
  return questions;
}

std::optional<Answer> in_parts(const Basis& basis, const std::vector<dialogue::Question>& questions,
                               const Answer& whole, const Asking& how) {
  Answer several = whole;
  several.ranked.clear();
  Asking each{.as_typed = how.as_typed};
  each.previous = how.previous;
  for (const auto& [question, complete] : questions) {
    const Considered alone = consider(basis, question, each);
    Answer given = alone.answer;
    if (given.notice && given.notice->replaces_answer()) {
      if (given.notice->kind == kEmergencyNotice) return given;
      continue;  // "ça va ?"
    }
    if (given.notice) several.notice = given.notice;
    if (each.previous && !complete) {
      given = in_context(basis, question, alone, each).value_or(given);
    }
    const bool answered = given.band == Band::kAnswer;
    each.previous = Previous{question, answered ? given.ranked.front().id : ""};
    const bool said = given.shown > 0 && contains(several.ranked, given.ranked.front().id);
    if (said || (!complete && !answered)) continue;
    if (answered) several.ranked.push_back(given.ranked.front());
    several.parts.push_back({question, given.band, given.ranked, given.shown, given.context});
  }
  if (several.ranked.empty() || several.parts.size() < 2) return std::nullopt;
  several.band = Band::kAnswer;
  several.shown = several.ranked.size();
  return several;
}

}  // namespace quesaco::answering
