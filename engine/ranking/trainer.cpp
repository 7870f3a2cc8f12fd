#include "engine/ranking/trainer.h"

#include <algorithm>
#include <unordered_map>

#include "engine/ranking/cross_validation.h"
#include "engine/ranking/near_wordings.h"

namespace quesaco::ranking {
namespace {

TrainingSet label(std::span<const std::string> ids, std::span<const LabelledText> texts,
                  std::span<const Reading> readings) {
  std::unordered_map<std::string, std::size_t> classes;
  for (const std::string& id : ids) classes.emplace(id, classes.size());
  TrainingSet set{{}, {}, ids.size() + 1};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Example& example =
        (texts[i].passage ? set.passages : set.questions).emplace_back(Example{&readings[i], {}});
    for (const std::string& id : texts[i].entries) {
      if (const auto found = classes.find(id); found != classes.end()) {
        example.classes.push_back(found->second);
      }
    }
    if (example.classes.empty()) example.classes.push_back(ids.size());
  }
  return set;
}

Outcome outcome_of(const Evidence& evidence, const Calibration& calibration,
                   const std::vector<std::size_t>& classes) {
  const std::vector<double> probabilities = calibration.probabilities(evidence);
  std::vector<std::size_t> order(probabilities.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater<>(),
                           [&](std::size_t i) { return probabilities[i]; });
  order.resize(std::min(order.size(), kMostChoices));
  Outcome outcome;
  for (const std::size_t entry : order) {
    outcome.confidences.push_back(probabilities[entry]);
    outcome.right.push_back(std::ranges::count(classes, entry) > 0);
  }
  outcome.answerable = classes.front() < probabilities.size();
  return outcome;
}

Judgement fit_judgement(std::span<const Evidence> evidence,
                        std::span<const std::vector<std::size_t>> labels) {
  const Calibration calibration = Calibration::fit(evidence, labels);
  std::vector<Outcome> outcomes;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    outcomes.push_back(outcome_of(evidence[i], calibration, labels[i]));
  }
  return {calibration, cheapest_thresholds(outcomes, Costs{})};
}

}  // namespace

Model train_model(std::vector<std::string> ids, std::span<const LabelledText> texts,
                  std::span<const Reading> readings, const TrainingProgress& progress) {
  constexpr std::size_t kSteps = kFolds + 2;
  std::size_t done = 0;
  const auto step = [&] {
    if (progress) progress(++done, kSteps);
  };
  const TrainingSet set = label(ids, texts, readings);
  const std::vector<Evidence> evidence = held_out_evidence(set, step);
  std::vector<std::vector<std::size_t>> labels;
  std::vector<Evidence> words_alone;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    labels.push_back(set.questions[i].classes);
    words_alone.push_back(evidence[i].words_alone());
  }
  const auto [slope, intercept] = fit_nearness(set.questions);
  step();
  Model model{std::move(ids),
              Classifier::train(set, set.can_be_learned()),
              fit_judgement(evidence, labels),
              fit_judgement(words_alone, labels),
              slope,
              intercept,
              {}};
  for (const LabelledText& text : texts) model.trained.insert(text.key());
  step();
  return model;
}

}  // namespace quesaco::ranking
