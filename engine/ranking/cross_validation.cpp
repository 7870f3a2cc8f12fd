#include "engine/ranking/cross_validation.h"

#include <algorithm>
#include <random>
#include <span>

#include "engine/parallel.h"

namespace quesaco::ranking {
namespace {

/// Fold of each example: those of a class are dealt out in turn, in a shuffled order.
std::vector<std::size_t> deal_folds(std::span<const Example> examples, std::size_t classes) {
  std::vector<std::vector<std::size_t>> by_class(classes);
  for (std::size_t i = 0; i < examples.size(); ++i) {
    by_class[examples[i].classes.front()].push_back(i);
  }
  std::mt19937 random(2026);  // any fixed seed: the same corpus gives the same model
  std::vector<std::size_t> folds(examples.size());
  std::size_t dealt = 0;
  for (auto& members : by_class) {
    std::ranges::shuffle(members, random);
    for (const std::size_t i : members) folds[i] = dealt++ % kFolds;
  }
  return folds;
}

}  // namespace

std::vector<Evidence> held_out_evidence(const TrainingSet& set,
                                        const std::function<void()>& after_fold) {
  const std::vector<std::size_t> folds = deal_folds(set.questions, set.classes);
  const bool learn = set.can_be_learned();
  std::vector<Evidence> evidence(set.questions.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    TrainingSet others{{}, set.passages, set.classes};
    for (std::size_t i = 0; i < folds.size(); ++i) {
      if (folds[i] != fold) others.questions.push_back(set.questions[i]);
    }
    const Classifier classifier = Classifier::train(others, learn);
    for_each_index(folds.size(), [&](std::size_t i) {
      if (folds[i] == fold) evidence[i] = classifier.judge(*set.questions[i].reading);
    });
    after_fold();
  }
  return evidence;
}

}  // namespace quesaco::ranking
