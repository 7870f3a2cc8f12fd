#include "engine/answering/cut.h"

#include <algorithm>
#include <vector>

#include "engine/answering/consider.h"
#include "engine/answering/notice.h"
#include "engine/answering/rank.h"
#include "engine/answering/understand.h"

namespace quesaco::answering {
namespace {

using Two = dialogue::Parts::Two;

constexpr std::size_t kMostPieces = 9;  // beyond, it is a story

RankedEntry first_by_words(const Basis& basis, const std::string& text) {
  const Answer answer = rank(basis.snapshot, understand(basis, text, true), false);
  return answer.ranked.empty() ? RankedEntry() : answer.ranked.front();
}

bool is_sure(const Answer& answer, double sure) {
  return answer.band == Band::kAnswer && answer.ranked.front().confidence > sure;
}

/// The less their form says that they are two questions, the surer their answers must be. The
/// thresholds here were chosen on tests/quality/several.jsonl and several_other_hand.jsonl: lower
/// ones tear single questions apart.
bool are_answered_apart(const Basis& basis, const Halves& halves, Two form, const Asking& how) {
  constexpr double kSureByForm = 0.7;
  constexpr double kSureBySense = 0.9;
  const double sure = form == Two::kByForm ? kSureByForm : kSureBySense;
  const Answer left = consider(basis, halves.first, how).answer;
  const Answer right = consider(basis, halves.second, how).answer;
  return is_sure(left, sure) && is_sure(right, sure) &&
         left.ranked.front().id != right.ranked.front().id;
}

bool is_answered_beside_another(const Basis& basis, const Halves& halves, const Asking& how) {
  constexpr double kSure = 0.85;
  const Answer left = consider(basis, halves.first, how).answer;
  const Answer right = consider(basis, halves.second, how).answer;
  const auto has_none = [](const Answer& answer) {
    return answer.band == Band::kHandoff && !is_replaced(answer);
  };
  return (is_sure(left, kSure) && has_none(right)) || (has_none(left) && is_sure(right, kSure));
}

/// The place that is worth most so far, and how much: below this, no vector is.
struct Best {
  std::optional<Halves> halves{};
  Two form = Two::kNo;
  double worth = 0.3;

  void take(const Halves& other, Two other_form, double other_worth) {
    if (other_worth > worth) *this = {other, other_form, other_worth};
  }
};

}  // namespace

std::optional<Halves> cut_in_two(const Basis& basis, const std::string& text, const Answer& whole,
                                 const Asking& how) {
  const dialogue::Parts& parts = basis.language.parts;
  const auto pieces = parts.pieces_of(text);
  if (pieces.size() < 2 || pieces.size() > kMostPieces) return std::nullopt;
  Best two;
  Best one;
  for (std::size_t at = 1; at < pieces.size(); ++at) {
    const Halves halves = {std::string(pieces.front().begin(), pieces[at - 1].end()),
                           std::string(pieces[at].begin(), pieces.back().end())};
    const Two form = parts.may_be_two(halves.first, halves.second);
    if (form == Two::kNo) continue;
    const RankedEntry left = first_by_words(basis, halves.first);
    const RankedEntry right = first_by_words(basis, halves.second);
    const auto [weaker, stronger] = std::minmax(left.confidence, right.confidence);
    if (left.id != right.id) two.take(halves, form, weaker);
    if (form == Two::kByForm && whole.band != Band::kAnswer) one.take(halves, form, stronger);
  }
  if (two.halves && are_answered_apart(basis, *two.halves, two.form, how)) return two.halves;
  if (one.halves && is_answered_beside_another(basis, *one.halves, how)) return one.halves;
  return std::nullopt;
}

}  // namespace quesaco::answering
