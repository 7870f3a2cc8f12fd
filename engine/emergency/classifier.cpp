#include "engine/emergency/classifier.h"

#include <algorithm>
#include <thread>

#include "engine/ranking/blas_threads.h"
#include "engine/ranking/experts.h"
#include "engine/ranking/learner.h"
#include "engine/ranking/likeness_rows.h"
#include "engine/ranking/packing.h"
#include "engine/ranking/rectangular.h"

namespace quesaco::emergency {
namespace {

using nlohmann::json;
using ranking::RectangularMatrix;

/// Changes whenever files of an earlier program cannot be used any more.
constexpr int kFormat = 3;
constexpr std::size_t kHarmless = kKinds.size();

ranking::Classes classes() { return ranking::Classes({kKinds.begin(), kKinds.end()}); }

/// Row after row as Classifier::Weights: 1 where an example is of the kind, else 0.
std::vector<float> targets_of(std::span<const ranking::Lesson> examples) {
  std::vector<float> targets((kHarmless + 1) * examples.size());
  const ranking::Classes kinds = classes();
  for (std::size_t i = 0; i < examples.size(); ++i) {
    targets[kinds.numbers(examples[i].text.entries).front() * examples.size() + i] = 1;
  }
  return targets;
}

/// Empty where the matrix cannot be solved.
std::vector<std::vector<float>> solve(RectangularMatrix matrix, std::vector<float> targets) {
  if (!matrix.solve(targets)) return {};
  std::vector<std::vector<float>> weights;
  const auto size = static_cast<std::ptrdiff_t>(matrix.size());
  for (auto row = targets.begin(); row != targets.end(); row += size) {
    weights.emplace_back(row, row + size);
  }
  return weights;
}

tl::unexpected<Error> foreign(const std::filesystem::path& file, const char* cause) {
  return environment_error("Le modèle des urgences " + file.string() +
                           " n'est pas de ce programme (" + cause +
                           ") : effacez-le, il sera refait.");
}

}  // namespace

Result<Classifier> Classifier::learn(const ranking::Material& examples) {
  const ranking::BlasThreads all_cores(
      static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
  Classifier classifier;
  classifier.measure_ = measure_of(examples);
  const auto features = features_of(examples.questions, *classifier.measure_);
  classifier.kernel_ = ranking::Kernel().with(features);
  RectangularMatrix by_words(features.size());
  RectangularMatrix by_all(classifier.has_meaning() ? features.size() : 0);
  for_each_row(classifier.kernel_, features, [&](std::size_t i, const ranking::Likeness& likeness) {
    const auto fill = [&](RectangularMatrix& matrix, std::span<const float> row) {
      for (std::size_t j = 0; j <= i; ++j) matrix.at(i, j) = row[j];
      matrix.at(i, i) += ranking::kRegularisation;
    };
    fill(by_words, likeness.words);
    if (by_all.size() > 0) fill(by_all, ranking::joint(likeness));
  });
  const std::vector<float> targets = targets_of(examples.questions);
  classifier.by_words_ = solve(std::move(by_words), targets);
  if (classifier.has_meaning()) classifier.by_all_ = solve(std::move(by_all), targets);
  if (classifier.by_words_.empty() || (classifier.has_meaning() && classifier.by_all_.empty())) {
    return environment_error(
        "Les exemples d'urgences ne peuvent pas être appris : remettez ceux qui sont livrés avec "
        "Quésaco.");
  }
  return classifier;
}

std::vector<float> Classifier::compare_words(const text::Analysis& message) const {
  return kernel_.compare_words(measure_->vectorizer.transform(message));
}

Classifier::Verdict Classifier::of(const std::vector<float>& words,
                                   const semantic::Vector& vector) const {
  auto meaning = kernel_.compare_meaning(ranking::centred(vector, measure_->questions_centre));
  Verdict verdict;
  verdict.by_meaning = !meaning.empty();
  const Weights& weights = verdict.by_meaning ? by_all_ : by_words_;
  const std::vector<float> kernel =
      verdict.by_meaning ? ranking::joint({words, std::move(meaning)}) : words;
  verdict.danger = -semantic::dot(kernel, weights[kHarmless]);
  float likeliest = -1;
  for (std::size_t kind = 0; kind < kHarmless; ++kind) {
    const float score = semantic::dot(kernel, weights[kind]);
    verdict.danger += score;
    if (score > likeliest) verdict.kind = static_cast<Kind>(kind);
    likeliest = std::max(likeliest, score);
  }
  return verdict;
}

void Classifier::forget_meaning() {
  ranking::Kernel::Parts parts = kernel_.parts();
  parts.meaning.clear();
  kernel_ = ranking::Kernel(std::move(parts));
  by_all_.clear();
}

Result<void> Classifier::save(const std::filesystem::path& file, const std::string& revision,
                              const std::string& embedder) const {
  const json document = {{"format", kFormat},
                         {"revision", revision},
                         {"embedder", embedder},
                         {"size", kernel_.size()},
                         {"measure", packed(*measure_)},
                         {"kernel", packed(kernel_)},
                         {"by_words", ranking::packed(by_words_)},
                         {"by_all", ranking::packed(by_all_)}};
  return ranking::write_cbor(document, file);
}

Result<Classifier> Classifier::load(const std::filesystem::path& file, const std::string& revision,
                                    const std::string& embedder) {
  try {
    const auto read = ranking::read_cbor(file);
    if (!read) return tl::unexpected(read.error());
    const json& document = *read;
    if (document.at("format") != kFormat || document.at("revision") != revision) {
      return foreign(file, "autres exemples");
    }
    Classifier classifier;
    const std::size_t size = document.at("size");
    classifier.measure_ = ranking::unpacked_measure(document.at("measure"));
    classifier.kernel_ = ranking::unpacked_kernel(document.at("kernel"), size);
    classifier.by_words_ = ranking::unpacked_weights(document.at("by_words"));
    classifier.by_all_ = ranking::unpacked_weights(document.at("by_all"));
    const auto fits = [&](const Weights& weights) {
      return weights.size() == kHarmless + 1 &&
             std::ranges::all_of(weights, [&](const auto& row) { return row.size() == size; });
    };
    if (!fits(classifier.by_words_) || (classifier.has_meaning() && !fits(classifier.by_all_))) {
      return foreign(file, "tailles");
    }
    if (document.at("embedder") != embedder) classifier.forget_meaning();
    return classifier;
  } catch (const std::exception& error) {
    return foreign(file, error.what());
  }
}

}  // namespace quesaco::emergency
