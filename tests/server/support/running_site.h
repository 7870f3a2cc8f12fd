#pragma once

#include <gtest/gtest.h>

#include <future>
#include <optional>

#include "server/site/publisher.h"
#include "server/site/truth.h"
#include "tests/server/support/bare_site.h"
#include "tests/support/small_corpus.h"

namespace quesaco::site {

/// A site that publishes the small corpus, all of the theme "adhesion", and what is made of it.
class RunningSite : public BareSite {
 public:
  RunningSite() {
    for (Entry& entry : folder_.entries) entry.theme = "adhesion";
    EXPECT_TRUE(truth_.take_over(folder_));
    std::promise<void> started;
    publisher_.emplace(engine(), site(),
                       Publisher::Options{
                           [this] { return truth_.corpus(); },
                           [](std::string_view, std::size_t, std::size_t) {},
                           [](const std::string&, std::string_view) {},
                           [&](const Result<void>&) { started.set_value(); },
                       });
    started.get_future().wait();
  }
  RunningSite(const RunningSite&) = delete;
  RunningSite& operator=(const RunningSite&) = delete;
  ~RunningSite() { EXPECT_TRUE(publisher_->stop(std::chrono::minutes(1))); }

  /// What it began with.
  [[nodiscard]] const Corpus& folder() const { return folder_; }
  [[nodiscard]] Truth& truth() { return truth_; }
  [[nodiscard]] Publisher& publisher() { return *publisher_; }

 private:
  Corpus folder_ = quesaco::testing::small_corpus();
  Truth truth_{store(), clock()};
  std::optional<Publisher> publisher_;
};

}  // namespace quesaco::site
