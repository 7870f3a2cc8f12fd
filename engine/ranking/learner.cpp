#include "engine/ranking/learner.h"

#include <algorithm>
#include <thread>

#include "engine/parallel.h"
#include "engine/ranking/blas_threads.h"
#include "engine/ranking/leave_one_out.h"
#include "engine/ranking/likeness_rows.h"

namespace quesaco::ranking {
namespace {

std::vector<LearnedText> label(std::span<const Lesson> questions, const Classes& classes) {
  std::vector<LearnedText> labelled;
  for (const Lesson& question : questions) {
    labelled.push_back({question.text.key(), classes.numbers(question.text.entries)});
  }
  return labelled;
}

/// For each class the sum of the inverse's columns of its questions: the inverse times the targets,
/// which are 1 for the classes of a question and 0 for all others.
std::vector<std::vector<float>> weights_of(const RectangularMatrix& inverse,
                                           std::span<const LearnedText> questions,
                                           std::size_t classes) {
  std::vector weights(classes, std::vector<float>(questions.size()));
  for_each_index(questions.size(), [&](std::size_t i) {
    for (std::size_t j = 0; j < questions.size(); ++j) {
      const float element = inverse.at(i, j);
      for (const std::uint32_t cls : questions[j].classes) weights[cls][i] += element;
    }
  });
  return weights;
}

/// Questions that an entry answers.
std::size_t answerable(const Model& model) {
  return static_cast<std::size_t>(
      std::ranges::count_if(model.questions, [&](const LearnedText& question) {
        return question.classes.front() != model.classes.none();
      }));
}

bool can_calibrate(const Model& model) {
  const std::size_t asked = answerable(model);
  return asked >= kFewestToCalibrate && asked >= kFewestAnEntry * model.classes.entries() &&
         model.questions.size() - asked >= kFewestUnanswerable;
}

/// Besides the question of each entry.
std::size_t mean_wordings(const Model& model) {
  const std::size_t entries = model.classes.entries();
  const std::size_t asked = answerable(model);
  return entries == 0 || asked <= entries ? 0 : (asked - entries) / entries;
}

/// Inverse of the questions' kernel matrix.
std::unique_ptr<RectangularMatrix> solve(const Kernel& kernel, std::span<const Features> features) {
  auto matrix = std::make_unique<RectangularMatrix>(features.size());
  for_each_row(kernel, features, [&](std::size_t i, const Likeness& likeness) {
    const std::vector<float> row = joint(likeness);
    for (std::size_t j = 0; j <= i; ++j) matrix->at(i, j) = row[j];
    matrix->at(i, i) += kRegularisation;
  });
  return matrix->invert() ? std::move(matrix) : nullptr;
}

}  // namespace

std::optional<Learned> learn(Classes classes, const Material& material,
                             const LearningOptions& options, const LearningProgress& progress) {
  constexpr std::size_t kSteps = 3;
  std::size_t done = 0;
  const auto goes_on = [&] { return !progress || progress(++done, kSteps); };
  const BlasThreads all_cores(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
  const auto measure = measure_of(material);
  const std::vector<Features> features = features_of(material.questions, *measure);
  Model model{std::move(classes), measure, {}, Kernel().with(features), {}, {}, {}};
  model.questions = label(material.questions, model.classes);
  model.passages = collect_passages(material.passages, model.classes, *measure);
  if (!goes_on()) return std::nullopt;
  std::unique_ptr<RectangularMatrix> inverse;
  if (!features.empty() && features.size() <= options.most_questions) {
    inverse = solve(model.kernel, features);
  }
  if (inverse) {
    model.weights = weights_of(*inverse, model.questions, model.classes.entries() + 1);
  }
  if (!goes_on()) return std::nullopt;
  if (can_calibrate(model)) {
    const HeldOut held_out = leave_one_out(model, inverse.get(), material, features);
    model.judgements = std::make_shared<const Judgements>(
        Judgements{fit_judgement(held_out.by_all, model.classes.none()),
                   fit_judgement(held_out.by_words, model.classes.none())});
  } else {
    model.judgements = general_for(options.general, mean_wordings(model));
  }
  if (!goes_on()) return std::nullopt;
  return Learned{std::move(model), std::move(inverse)};
}

}  // namespace quesaco::ranking
