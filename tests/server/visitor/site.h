#pragma once

#include <memory>

#include "server/site/live_site.h"
#include "tests/server/store/support.h"
#include "tests/support/small_corpus.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::visitor {

/// A site that answers from the small corpus, by words alone, with a real store.
class TestSite {
 public:
  TestSite() { site_.publish(); }

  [[nodiscard]] site::LiveSite& site() { return site_; }
  [[nodiscard]] store::Store& store() { return *store_; }

 private:
  static Corpus corpus() {
    Corpus corpus = quesaco::testing::small_corpus();
    corpus.site.quick = {"prix", "gone"};
    corpus.site.reply_time = "3 jours ouvrés";
    corpus.site.accent = "#1f6f8b";
    corpus.site.allowed_origins = {"https://cpts.example"};
    return corpus;
  }

  quesaco::testing::TemporaryFolder folder_;
  // Of two records of one millisecond, nobody knows the first: here they are always apart.
  store::SteppingClock clock_{store::at_noon(std::chrono::year(2026) / 4 / 12)};
  std::unique_ptr<Engine> engine_ =
      Engine::open(corpus(), {.data = folder_.path(),
                              .language = QUESACO_SOURCE_DIR "/corpus/language",
                              .emergency = QUESACO_SHARE_DIR "/emergency"})
          .value();
  std::unique_ptr<store::Store> store_ =
      store::Store::open(folder_.path(), clock_, [](const auto&) {}).value();
  site::LiveSite site_{*engine_, *store_};
};

}  // namespace quesaco::visitor
