#include "engine/answering/misreadings.h"

#include <algorithm>

#include "engine/answering/rank.h"

namespace quesaco::answering {

std::vector<Misreading> misreadings(const Snapshot& snapshot,
                                    std::span<const ranking::Lesson> questions) {
  const ranking::Model& model = *snapshot.knowledge().model;
  std::vector<Misreading> found;
  if (model.classes.entries() == 0) return found;
  for (const auto& [text, reading] : questions) {
    const ranking::Evidence evidence = snapshot.knowledge().judge(reading);
    const RankedEntry first = rank_as_learned(model, evidence).front();
    if (std::ranges::count(text.entries, first.id) > 0) continue;
    const bool answered = first.confidence >= model.judgement(evidence).thresholds.answer;
    if (answered || !text.entries.empty()) found.push_back({text.text, first.id});
  }
  return found;
}

}  // namespace quesaco::answering
