#pragma once

#include <gtest/gtest.h>

#include "tests/server/support/bare_site.h"
#include "tests/support/small_corpus.h"

namespace quesaco::visitor {

/// A site that answers from the small corpus, by words alone, with a real store.
class TestSite {
 public:
  TestSite() {
    EXPECT_TRUE(bare_.engine().update(corpus()));
    site().publish();
  }

  [[nodiscard]] site::LiveSite& site() { return bare_.site(); }
  [[nodiscard]] store::Store& store() { return bare_.store(); }
  [[nodiscard]] Engine& engine() { return bare_.engine(); }

 private:
  static Corpus corpus() {
    Corpus corpus = quesaco::testing::small_corpus();
    corpus.site.quick = {"prix", "gone"};
    corpus.site.reply_time = "3 jours ouvrés";
    corpus.site.accent = "#1f6f8b";
    corpus.site.allowed_origins = {"https://cpts.example"};
    return corpus;
  }

  site::BareSite bare_;
};

}  // namespace quesaco::visitor
