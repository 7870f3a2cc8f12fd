#include "engine/snapshot.h"

#include <algorithm>

#include "engine/explanation.h"
#include "engine/text/fold.h"

namespace quesaco {
namespace {

/// A question that is word for word in the corpus: an editor has said where it belongs.
constexpr double kSameWording = 0.98;

std::vector<RankedEntry> best_first(const std::unordered_map<std::string, double>& confidences) {
  std::vector<RankedEntry> ranked;
  for (const auto& [id, confidence] : confidences) ranked.push_back({id, confidence});
  std::ranges::sort(ranked, [](const RankedEntry& a, const RankedEntry& b) {
    return a.confidence != b.confidence ? a.confidence > b.confidence : a.id < b.id;
  });
  ranked.resize(std::min(ranked.size(), kMostRanked));
  return ranked;
}

std::size_t shown(Band band, const std::vector<RankedEntry>& ranked) {
  if (band != Band::kChoices) return band == Band::kAnswer ? 1 : 0;
  std::vector<double> confidences;
  for (const RankedEntry& entry : ranked) confidences.push_back(entry.confidence);
  return ranking::choices_shown(confidences);
}

}  // namespace

Snapshot::Snapshot(std::shared_ptr<const Corpus> corpus, std::shared_ptr<const index::Index> index,
                   std::shared_ptr<const ranking::Model> model,
                   std::shared_ptr<const std::vector<ranking::LabelledText>> texts,
                   std::shared_ptr<const std::vector<ranking::Reading>> readings)
    : corpus_(std::move(corpus)),
      index_(std::move(index)),
      model_(std::move(model)),
      texts_(std::move(texts)),
      readings_(std::move(readings)) {
  for (std::string& id : ranking::published_ids(*corpus_)) published_.insert(std::move(id));
  std::vector<std::size_t> fresh;
  for (std::size_t i = 0; i < texts_->size(); ++i) {
    const ranking::LabelledText& text = (*texts_)[i];
    if (text.passage) continue;
    known_.emplace(text::fold(text.text), &text);
    if (!model_->trained.contains(text.key())) fresh.push_back(i);
  }
  if (!fresh.empty()) {
    fresh_ = std::make_unique<ranking::NearWordings>(*texts_, *readings_, fresh);
  }
}

std::optional<std::string> Snapshot::question_of(const std::string& entry) const {
  if (!published_.contains(entry)) return std::nullopt;
  return std::ranges::find(corpus_->entries, entry, &Entry::id)->question;
}

Snapshot::Confidences Snapshot::learned(const ranking::Evidence& evidence) const {
  Confidences confidences;
  for (const std::string& id : published_) confidences.emplace(id, 0);
  const std::vector<double> probabilities =
      model_->judgement(evidence).calibration.probabilities(evidence);
  for (std::size_t cls = 0; cls < probabilities.size(); ++cls) {
    const auto found = confidences.find(model_->ids[cls]);
    if (found != confidences.end()) found->second = probabilities[cls];
  }
  return confidences;
}

Snapshot::Ruling Snapshot::ruling(const std::string& question,
                                  const ranking::Reading& reading) const {
  if (const auto same = known_.find(text::fold(question)); same != known_.end()) {
    return {same->second, kSameWording, true};
  }
  const auto near = fresh_ ? fresh_->nearest(reading) : std::nullopt;
  if (!near) return {};
  return {near->wording,
          ranking::logistic(model_->near_slope * near->similarity + model_->near_intercept)};
}

Answer Snapshot::answer(const std::string& question, const ranking::Reading& reading,
                        bool explain_too) const {
  const ranking::Evidence evidence = model_->classifier.judge(reading);
  Confidences confidences = learned(evidence);
  const Ruling rule = ruling(question, reading);
  if (rule.wording != nullptr) {
    for (auto& [id, confidence] : confidences) {
      const bool own = std::ranges::count(rule.wording->entries, id) > 0;
      confidence =
          own ? 1 - (1 - confidence) * (1 - rule.probability) : confidence * (1 - rule.probability);
    }
  }
  Answer answer;
  answer.ranked = best_first(confidences);
  if (answer.ranked.empty()) return answer;
  answer.band =
      ranking::band_of(answer.ranked.front().confidence, model_->judgement(evidence).thresholds);
  answer.shown = shown(answer.band, answer.ranked);
  if (explain_too) {
    answer.explanation = explain(reading, evidence, rule, answer.ranked.front().id);
  }
  return answer;
}

std::vector<Misreading> Snapshot::misreadings() const {
  std::vector<Misreading> found;
  for (std::size_t i = 0; i < texts_->size(); ++i) {
    const ranking::LabelledText& text = (*texts_)[i];
    if (text.passage) continue;
    const ranking::Evidence evidence = model_->classifier.judge((*readings_)[i]);
    const auto ranked = best_first(learned(evidence));
    if (ranked.empty() || std::ranges::count(text.entries, ranked.front().id) > 0) continue;
    const bool answered =
        ranked.front().confidence >= model_->judgement(evidence).thresholds.answer;
    if (answered || !text.entries.empty()) found.push_back({text.text, ranked.front().id});
  }
  return found;
}

Explanation Snapshot::explain(const ranking::Reading& reading, const ranking::Evidence& evidence,
                              const Ruling& rule, const std::string& first) const {
  Explanation explanation = explain_ranking(*model_, *index_, reading, evidence, first);
  if (rule.wording != nullptr) {
    (rule.same ? explanation.known : explanation.fresh) = rule.wording->text;
  }
  return explanation;
}

}  // namespace quesaco
