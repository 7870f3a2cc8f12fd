#include "engine/ranking/changes.h"

#include <algorithm>
#include <unordered_map>

#include "engine/ranking/blas_threads.h"
#include "engine/ranking/learner.h"

namespace quesaco::ranking {
namespace {

/// Up to one in so many questions may change before all are learned again.
constexpr std::size_t kFewInAll = 20;

/// The numbers of the model's classes in `classes`; none() where an entry is no more.
std::vector<std::uint32_t> renumbered(const Classes& before, const Classes& after) {
  std::vector<std::uint32_t> numbers;
  for (const std::string& id : before.ids()) numbers.push_back(after.number(id));
  numbers.push_back(after.none());
  return numbers;
}

/// Weights and labels in the numbers of `classes`. All questions of an entry that is no more are to
/// be forgotten first.
void renumber(Model& model, Classes classes) {
  const std::vector<std::uint32_t> numbers = renumbered(model.classes, classes);
  std::vector weights(classes.entries() + 1, std::vector<float>(model.questions.size()));
  for (std::size_t before = 0; before < numbers.size(); ++before) {
    const bool gone = numbers[before] == classes.none() && before + 1 < numbers.size();
    if (!gone) weights[numbers[before]] = std::move(model.weights[before]);
  }
  for (LearnedText& question : model.questions) {
    for (std::uint32_t& cls : question.classes) cls = numbers[cls];
  }
  model.weights = std::move(weights);
  model.classes = std::move(classes);
}

void forget(Model& model, Inverse& inverse, std::size_t j) {
  const std::vector<float> column = inverse.column(j);
  for (std::vector<float>& weights : model.weights) {
    const float share = weights[j] / column[j];
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] -= share * column[i];
    weights[j] = 0;
  }
  inverse.forget(j);
  model.questions[j] = {};
}

void learn_one(Model& model, Inverse& inverse, const Lesson& lesson) {
  const Features features = features_of(lesson.reading, *model.measure);
  const std::vector<float> kernel = joint(model.kernel.compare(features));
  const std::vector<float> gain = inverse.times(kernel);
  const Likeness to_itself{{1}, semantic::Vector(features.meaning.empty() ? 0 : 1, 1.0F)};
  const float pivot = joint(to_itself).front() + kRegularisation - semantic::dot(kernel, gain);
  const std::vector<std::uint32_t> classes = model.classes.numbers(lesson.text.entries);
  for (std::uint32_t cls = 0; cls < model.weights.size(); ++cls) {
    std::vector<float>& weights = model.weights[cls];
    const float target = std::ranges::count(classes, cls) > 0 ? 1.0F : 0.0F;
    const float weight = (target - semantic::dot(kernel, weights)) / pivot;
    for (std::size_t i = 0; i < weights.size(); ++i) weights[i] -= weight * gain[i];
    weights.push_back(weight);
  }
  inverse.append(gain, pivot);
  model.questions.push_back({lesson.text.key(), classes});
  model.kernel = model.kernel.with({&features, 1});  // the next one may be like it
}

}  // namespace

Changes changes(const Model& model, std::span<const corpus::LabelledText> texts) {
  std::unordered_multimap<std::uint64_t, std::size_t> known;
  for (std::size_t i = 0; i < model.questions.size(); ++i) {
    if (!model.questions[i].classes.empty()) known.emplace(model.questions[i].key, i);
  }
  Changes changes;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].passage()) continue;
    const auto found = known.find(texts[i].key());
    if (found == known.end()) {
      changes.learn.push_back(i);
    } else {
      known.erase(found);
    }
  }
  for (const auto& [key, place] : known) changes.forget.push_back(place);
  std::ranges::sort(changes.forget);
  return changes;
}

bool few(const Changes& changes, const Model& model) {
  return (model.edits + changes.count()) * kFewInAll <= model.questions.size();
}

Model learn_changes(const Model& model, Inverse& inverse, Classes classes,
                    std::span<const std::size_t> forgotten, const Material& material) {
  const BlasThreads one(1);  // memory is the bound, and questions are answered meanwhile
  Model changed = model;
  for (const std::size_t place : forgotten) forget(changed, inverse, place);
  renumber(changed, std::move(classes));
  for (const Lesson& question : material.questions) learn_one(changed, inverse, question);
  changed.passages = collect_passages(material.passages, changed.classes, *changed.measure);
  changed.edits += forgotten.size() + material.questions.size();
  return changed;
}

}  // namespace quesaco::ranking
