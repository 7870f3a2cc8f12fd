#include "engine/answering/rank.h"

#include <algorithm>

#include "engine/answering/explanation.h"

namespace quesaco::answering {
namespace {

/// A question that is word for word in the corpus: an editor has said where it belongs. The band
/// does not depend on it; what is left of certainty is for an editor's slip.
constexpr double kSameWording = 0.98;

void sort_best_first(std::vector<RankedEntry>& ranked) {
  std::ranges::sort(ranked, [](const RankedEntry& a, const RankedEntry& b) {
    return a.confidence != b.confidence ? a.confidence > b.confidence : a.id < b.id;
  });
}

/// Where the question is this wording.
void settle(std::vector<RankedEntry>& ranked, const corpus::LabelledText& wording) {
  for (const std::string& id : wording.entries) {
    if (std::ranges::find(ranked, id, &RankedEntry::id) == ranked.end()) ranked.push_back({id, 0});
  }
  for (auto& [id, confidence] : ranked) {
    const bool own = std::ranges::count(wording.entries, id) > 0;
    confidence = own ? 1 - (1 - confidence) * (1 - kSameWording) : confidence * (1 - kSameWording);
  }
  sort_best_first(ranked);
}

/// Lowers the confidence of those that are about things of other numbers.
void doubt_other_numbers(std::vector<RankedEntry>& ranked, const NumberConflicts& conflicts,
                         const std::string& question) {
  constexpr double kLeft = 0.3;  // so that it may still stand among choices
  const auto asked = NumberConflicts::named_in(question);
  if (asked.empty()) return;
  for (auto& [id, confidence] : ranked) {
    if (conflicts.between(id, asked)) confidence *= kLeft;
  }
  sort_best_first(ranked);
}

std::size_t shown(Band band, const std::vector<RankedEntry>& ranked) {
  if (band != Band::kChoices) return band == Band::kAnswer ? 1 : 0;
  std::vector<double> confidences;
  confidences.reserve(ranked.size());
  for (const RankedEntry& entry : ranked) confidences.push_back(entry.confidence);
  return ranking::choices_shown(confidences);
}

Band band_of(const Message& message, double confidence, const ranking::Thresholds& thresholds) {
  if (message.wording == nullptr) return ranking::band_of(confidence, thresholds);
  return message.wording->entries.empty() ? Band::kHandoff : Band::kAnswer;
}

}  // namespace

std::vector<RankedEntry> rank_as_learned(const ranking::Model& model,
                                         const ranking::Evidence& evidence) {
  const auto probabilities = model.judgement(evidence).calibration.probabilities(evidence);
  std::vector<RankedEntry> ranked;
  ranked.reserve(probabilities.size());
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    ranked.push_back({model.classes.ids()[evidence.candidates[i]], probabilities[i]});
  }
  sort_best_first(ranked);
  return ranked;
}

Answer rank(const Snapshot& snapshot, const Message& message, bool explain) {
  const ranking::Model& model = *snapshot.knowledge().model;
  Answer answer;
  if (model.classes.entries() == 0) return answer;
  const ranking::Evidence evidence = snapshot.knowledge().judge(message.reading);
  answer.ranked = rank_as_learned(model, evidence);
  doubt_other_numbers(answer.ranked, snapshot.conflicts(), message.text);
  if (message.wording != nullptr) settle(answer.ranked, *message.wording);
  answer.ranked.resize(std::min(answer.ranked.size(), kMostRanked));
  const RankedEntry& first = answer.ranked.front();
  answer.band = band_of(message, first.confidence, model.judgement(evidence).thresholds);
  answer.shown = shown(answer.band, answer.ranked);
  if (explain) {
    answer.explanation =
        explain_ranking(model, snapshot.index(), message.reading, evidence, first.id);
    if (message.wording != nullptr) answer.explanation->known = message.wording->text;
  }
  return answer;
}

}  // namespace quesaco::answering
