#include "engine/snapshot.h"

#include <algorithm>

#include "engine/explanation.h"
#include "engine/parallel.h"
#include "engine/text/fold.h"

namespace quesaco {
namespace {

/// A question that is word for word in the corpus: an editor has said where it belongs.
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

std::size_t shown(Band band, const std::vector<RankedEntry>& ranked) {
  if (band != Band::kChoices) return band == Band::kAnswer ? 1 : 0;
  std::vector<double> confidences;
  for (const RankedEntry& entry : ranked) confidences.push_back(entry.confidence);
  return ranking::choices_shown(confidences);
}

}  // namespace

Snapshot::Snapshot(learning::Knowledge knowledge)
    : knowledge_(std::move(knowledge)), conflicts_(*knowledge_.texts) {
  const std::vector<corpus::LabelledText>& texts = *knowledge_.texts;
  std::vector<std::string> folded(texts.size());
  for_each_index(texts.size(), [&](std::size_t i) { folded[i] = text::fold(texts[i].text); });
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!texts[i].passage()) known_.emplace(std::move(folded[i]), &texts[i]);
  }
}

std::optional<std::string> Snapshot::question_of(const std::string& id) const {
  for (const Entry& entry : knowledge_.corpus->entries) {
    if (entry.id == id && entry.status == EntryStatus::kPublished) return entry.question;
  }
  return std::nullopt;
}

std::vector<RankedEntry> Snapshot::rank(const ranking::Evidence& evidence) const {
  const ranking::Model& model = *knowledge_.model;
  const auto probabilities = model.judgement(evidence).calibration.probabilities(evidence);
  std::vector<RankedEntry> ranked;
  ranked.reserve(probabilities.size());
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    ranked.push_back({model.classes.ids()[evidence.candidates[i]], probabilities[i]});
  }
  sort_best_first(ranked);
  return ranked;
}

void Snapshot::doubt_other_numbers(std::vector<RankedEntry>& ranked,
                                   const std::string& question) const {
  constexpr double kLeft = 0.3;  // so that it may still stand among choices
  const auto asked = NumberConflicts::named_in(question);
  if (asked.empty()) return;
  for (auto& [id, confidence] : ranked) {
    if (conflicts_.between(id, asked)) confidence *= kLeft;
  }
  sort_best_first(ranked);
}

Answer Snapshot::answer(const std::string& question, const ranking::Reading& reading,
                        bool explain) const {
  const ranking::Model& model = *knowledge_.model;
  Answer answer;
  if (model.classes.entries() == 0) return answer;
  const ranking::Evidence evidence = knowledge_.judge(reading);
  answer.ranked = rank(evidence);
  doubt_other_numbers(answer.ranked, question);
  const auto known = known_.find(text::fold(question));
  if (known != known_.end()) settle(answer.ranked, *known->second);
  answer.ranked.resize(std::min(answer.ranked.size(), kMostRanked));
  if (known == known_.end()) {
    answer.band =
        ranking::band_of(answer.ranked.front().confidence, model.judgement(evidence).thresholds);
  } else {
    answer.band = known->second->entries.empty() ? Band::kHandoff : Band::kAnswer;
  }
  answer.shown = shown(answer.band, answer.ranked);
  if (explain) {
    answer.explanation =
        explain_ranking(model, index(), reading, evidence, answer.ranked.front().id);
    if (known != known_.end()) answer.explanation->known = known->second->text;
  }
  return answer;
}

std::vector<Misreading> Snapshot::misreadings(const std::vector<ranking::Lesson>& questions) const {
  std::vector<Misreading> found;
  if (knowledge_.model->classes.entries() == 0) return found;
  for (const auto& [text, reading] : questions) {
    const ranking::Evidence evidence = knowledge_.judge(reading);
    const RankedEntry first = rank(evidence).front();
    if (std::ranges::count(text.entries, first.id) > 0) continue;
    const bool answered =
        first.confidence >= knowledge_.model->judgement(evidence).thresholds.answer;
    if (answered || !text.entries.empty()) found.push_back({text.text, first.id});
  }
  return found;
}

}  // namespace quesaco
