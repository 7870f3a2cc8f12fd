#include "server/site/publisher.h"

#include <gmock/gmock.h>

#include <atomic>
#include <future>
#include <latch>

#include "tests/server/support/bare_site.h"
#include "tests/support/small_corpus.h"

namespace quesaco::site {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using namespace std::chrono_literals;

constexpr auto kWording = "vos bureaux sont ouverts quand ?";

/// Publishes a corpus that a test may change.
class PublisherTest : public ::testing::Test {
 protected:
  void TearDown() override {
    if (publisher_) {
      EXPECT_TRUE(publisher_->stop(60s));
    }
  }

  Result<void> start() {
    std::promise<Result<void>> started;
    publisher_.emplace(
        bare_.engine(), site_,
        Publisher::Options{
            [this] { return corpus(); },
            [this](std::string_view, std::size_t, std::size_t) { progress_(); },
            [this](const std::string& cause, std::string_view line) { log(cause, line); },
            [&](const Result<void>& outcome) { started.set_value(outcome); }});
    return started.get_future().get();
  }
  Result<Corpus> corpus() {
    const MutexLock lock(mutex_);
    return corpus_;
  }
  void say(Result<Corpus> corpus) {
    const MutexLock lock(mutex_);
    corpus_ = std::move(corpus);
  }
  static Corpus with_wording() {
    Corpus corpus = quesaco::testing::small_corpus();
    corpus.revision = "changed";
    corpus.entries[2].alternatives.push_back({kWording, {}});
    return corpus;
  }
  void log(const std::string& cause, std::string_view line) {
    const MutexLock lock(mutex_);
    logged_.push_back(cause + std::string(line));
    logs_.notify_all();
  }
  /// Waits until that many lines were logged.
  std::vector<std::string> logged(std::size_t count) {
    const MutexLock lock(mutex_);
    logs_.wait(mutex_, [&]() QUESACO_REQUIRES(mutex_) { return logged_.size() >= count; });
    return logged_;
  }
  bool knows(const char* question) { return site_.published()->engine().knows(question); }

  BareSite bare_;
  LiveSite& site_ = bare_.site();
  Mutex mutex_;
  Result<Corpus> corpus_ QUESACO_GUARDED_BY(mutex_) = quesaco::testing::small_corpus();
  std::vector<std::string> logged_ QUESACO_GUARDED_BY(mutex_);
  std::condition_variable_any logs_;
  std::function<void()> progress_ = [] {};
  std::optional<Publisher> publisher_;
};

TEST_F(PublisherTest, VisitorsAreAnsweredOnceItHasStarted) {
  ASSERT_TRUE(start());
  EXPECT_TRUE(knows("c'est gratuit ?"));
}

TEST_F(PublisherTest, WhatIsAwaitedIsLive) {
  ASSERT_TRUE(start());
  say(with_wording());
  ASSERT_TRUE(publisher_->await(publisher_->request()));
  EXPECT_TRUE(knows(kWording));
}

TEST_F(PublisherTest, WhoeverHoldsAViewKeepsIt) {
  ASSERT_TRUE(start());
  const auto before = site_.published();
  Corpus without = quesaco::testing::small_corpus();
  without.revision = "without";
  without.entries.erase(without.entries.begin());
  say(without);
  ASSERT_TRUE(publisher_->await(publisher_->request()));
  EXPECT_EQ(site_.published()->entries().find("prix"), nullptr);
  EXPECT_NE(before->entries().find("prix"), nullptr);
  EXPECT_EQ(before->engine().ask("c'est gratuit ?").value().ranked.at(0).id, "prix");
}

TEST_F(PublisherTest, ManyRequestsAtOnceAreAllServed) {
  ASSERT_TRUE(start());
  say(with_wording());
  std::vector<Publisher::Ticket> tickets;
  for (int i = 0; i < 10; ++i) tickets.push_back(publisher_->request());
  for (const Publisher::Ticket ticket : tickets) EXPECT_TRUE(publisher_->await(ticket));
  EXPECT_TRUE(knows(kWording));
}

TEST_F(PublisherTest, WhatCannotBePublishedIsToldAndTheRestStays) {
  ASSERT_TRUE(start());
  say(input_error("Le corpus est illisible."));
  const auto failed = publisher_->await(publisher_->request());
  ASSERT_FALSE(failed);
  EXPECT_THAT(failed.error().message, HasSubstr("illisible"));
  EXPECT_TRUE(knows("c'est gratuit ?"));
  say(with_wording());
  EXPECT_TRUE(publisher_->await(publisher_->request())) << "and the next one is";
}

TEST_F(PublisherTest, EditIsLiveWhileAllIsLearned) {
  std::latch reached(1);
  std::latch released(1);
  std::once_flag first;
  progress_ = [&] {
    std::call_once(first, [&] {
      reached.count_down();
      released.wait();
    });
  };
  ASSERT_TRUE(start());
  reached.wait();
  say(with_wording());
  auto live =
      std::async(std::launch::async, [&] { return publisher_->await(publisher_->request()); });
  EXPECT_EQ(live.wait_for(20s), std::future_status::ready) << "while learning is held";
  EXPECT_TRUE(knows(kWording));
  EXPECT_FALSE(site_.published()->engine().learned());
  released.count_down();
  EXPECT_TRUE(live.get());
  EXPECT_THAT(logged(1), ElementsAre("Tout le corpus est appris.")) << "once, and nothing failed";
  EXPECT_TRUE(knows(kWording));
  EXPECT_TRUE(site_.published()->engine().learned());
}

TEST_F(PublisherTest, StartWithoutACorpusFails) {
  say(input_error("Le corpus est illisible."));
  EXPECT_FALSE(start());
  EXPECT_EQ(site_.published(), nullptr);
}

TEST_F(PublisherTest, NobodyWaitsForWhatHasStopped) {
  ASSERT_TRUE(start());
  ASSERT_TRUE(publisher_->stop(60s));
  const auto stopped = publisher_->await(publisher_->request());
  publisher_.reset();
  ASSERT_FALSE(stopped);
  EXPECT_THAT(stopped.error().message, HasSubstr("s'arrête"));
}

}  // namespace
}  // namespace quesaco::site
