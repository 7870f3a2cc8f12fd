#include "server/staff/inbox/inbox.h"

#include <gmock/gmock.h>

#include <array>
#include <atomic>
#include <future>
#include <semaphore>

#include "tests/server/store/support.h"

namespace quesaco::staff {
namespace {

using namespace std::chrono_literals;
using store::TriageState;
using ::testing::ElementsAre;

/// Texts that begin alike mean the same. Counts them, and may be held.
class FirstLetter final : public semantic::Embedder {
 public:
  [[nodiscard]] std::string model() const override { return "letter"; }
  [[nodiscard]] Result<std::vector<semantic::Vector>> embed(
      std::span<const std::string> texts, semantic::TextKind /*kind*/) const override {
    semantic::Vector vector(26, 0);
    vector.at(static_cast<std::size_t>(texts.front().at(0) - 'a')) = 1;
    ++embedded;
    allowed.acquire();
    return std::vector<semantic::Vector>{vector};
  }
  void allow(std::ptrdiff_t more) { allowed.release(more); }

  mutable std::counting_semaphore<> allowed{0};
  mutable std::atomic<std::size_t> embedded = 0;
};

class InboxTest : public ::testing::Test {
 protected:
  static constexpr std::ptrdiff_t kAll = 1000;

  void TearDown() override {
    if (embedder_) embedder_->allow(kAll);
  }

  std::string ask(const std::string& text, const std::string& proposal = "prix",
                  Band band = Band::kHandoff) {
    return store_->questions().record({text, band, {{proposal, 0.5}}});
  }
  /// So many wordings that mean the same, which the engine takes for different ones.
  void ask_many(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      ask("question " + std::to_string(i), "entry-" + std::to_string(i));
    }
  }
  void start() {
    store_->flush();
    inbox_.emplace(*store_, clock_, embedder_);
  }
  /// Starts it again, as the server does.
  void restart() {
    inbox_.reset();
    start();
  }
  std::size_t total(Filter::State state = Filter::State::kOpen) const {
    return inbox_->page({.state = state}).total;
  }
  template <class Condition>
  static void until(Condition condition) {
    const auto end = std::chrono::steady_clock::now() + 60s;
    while (!condition() && std::chrono::steady_clock::now() < end) std::this_thread::yield();
    ASSERT_TRUE(condition());
  }

  quesaco::testing::TemporaryFolder data_;
  store::SteppingClock clock_{store::at_noon(std::chrono::year(2026) / 4 / 12)};
  std::unique_ptr<store::Store> store_ =
      store::Store::open(data_.path(), clock_, [](const auto&) {}).value();
  std::shared_ptr<FirstLetter> embedder_ = std::make_shared<FirstLetter>();
  std::optional<Inbox> inbox_;
};

TEST_F(InboxTest, GroupsByMeaning) {
  ask("combien ?", "prix");
  ask("coût ?", "qui");
  ask("horaires ?", "prix");
  embedder_->allow(kAll);
  start();
  until([&] { return total() == 2; });
  const auto whole = inbox_->whole("Combien");
  ASSERT_TRUE(whole);
  EXPECT_EQ(whole->wordings.size(), 2U);
  EXPECT_EQ(inbox_->news().open, 2U);
}

TEST_F(InboxTest, WithoutAnEmbedderGroupsByProposal) {
  ask("combien ?", "prix");
  ask("coût ?", "qui");
  ask("horaires ?", "prix");
  embedder_ = nullptr;
  start();
  until([&] { return total() == 2; });
  EXPECT_EQ(inbox_->whole("horaires ?")->wordings.size(), 2U);
}

TEST_F(InboxTest, StateIsKept) {
  ask("combien ?");
  ask("qui ?", "qui");
  embedder_->allow(kAll);
  start();
  until([&] { return total() == 2; });
  const std::uint64_t version = inbox_->news().version;
  const std::vector<std::string> done = {"Combien"};
  ASSERT_TRUE(inbox_->set_state(done, TriageState::kDone, "Élodie"));
  EXPECT_GT(inbox_->news().version, version);
  EXPECT_EQ(total(), 1U);
  EXPECT_EQ(total(Filter::State::kDone), 1U);
  restart();
  until([&] { return total(Filter::State::kDone) == 1; });
  EXPECT_EQ(inbox_->news().open, 1U);
}

TEST_F(InboxTest, HearsOfNewQuestionsAndOpinions) {
  const std::string taken = ask("combien ?", "prix", Band::kChoices);
  embedder_->allow(kAll);
  start();
  until([&] { return total() == 1; });
  const std::uint64_t version = inbox_->news().version;
  ask("qui ?", "qui");
  ASSERT_TRUE(store_->feedback().give({.question_ref = taken, .picked = "prix"}));
  until([&] {
    const Page page = inbox_->page({});
    return page.total == 1 && page.groups[0].text == "qui ?";
  });
  EXPECT_GT(inbox_->news().version, version);
}

TEST_F(InboxTest, HearsOfMessages) {
  const auto write = [&] {
    return store_->contacts().save(
        {.name = "Jeanne", .email = "j@exemple.fr", .message = "Bonjour", .consent = true});
  };
  ASSERT_TRUE(write());
  start();
  until([&] { return inbox_->news().messages == 1; });
  const std::uint64_t version = inbox_->news().version;
  const auto receipt = write().value();
  until([&] { return inbox_->news().messages == 2; });
  EXPECT_GT(inbox_->news().version, version);
  ASSERT_TRUE(store_->contacts().change(receipt.number, {.state = "answered"}, "Élodie"));
  until([&] { return inbox_->news().messages == 1; });
}

TEST_F(InboxTest, GroupsInBatchesAndTellsHowFarItIs) {
  ask_many(40);
  embedder_->allow(39);
  start();
  until([&] { return inbox_->page({}).progress.done == 32; });
  EXPECT_EQ(inbox_->page({}).progress.total, 40U);
  EXPECT_EQ(total(), 9U) << "32 together, the others by themselves";
  embedder_->allow(1);
  until([&] { return total() == 1; });
}

TEST_F(InboxTest, EmbedsOnce) {
  ask_many(40);
  embedder_->allow(kAll);
  start();
  until([&] { return total() == 1; });
  EXPECT_EQ(embedder_->embedded, 40U);
  restart();
  until([&] { return total() == 1; });
  EXPECT_EQ(embedder_->embedded, 40U) << "kept";
}

TEST_F(InboxTest, EndsWithinAnEmbedding) {
  ask_many(40);
  start();
  until([&] { return embedder_->embedded == 1; });
  auto ended = std::async(std::launch::async, [&] { inbox_.reset(); });
  while (ended.wait_for(50ms) != std::future_status::ready) embedder_->allow(1);
  EXPECT_LT(embedder_->embedded, 16U) << "not a batch of them";
}

}  // namespace
}  // namespace quesaco::staff
