#include "server/store/sql/executor.h"

#include <future>
#include <stdexcept>

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

class ExecutorContract : public StoreContract {
 protected:
  static constexpr std::size_t kCapacity = 3;

  ExecutorContract() {
    EXPECT_TRUE(small_.run([](Connection& c) { return run(c, "CREATE TABLE t (x TEXT)"); }));
  }

  /// Keeps the executor's thread busy until `release`.
  void block() {
    std::promise<void> started;
    ASSERT_TRUE(small_.post(
        [&started, gate = gate_.get_future().share()](Connection&) -> Result<void> {
          started.set_value();
          gate.wait();
          return {};
        },
        [](const Result<void>&) {}));
    started.get_future().wait();
  }
  void release() { gate_.set_value(); }

  bool post_insert(const std::string& x) {
    return small_.post([x](Connection& c) { return run(c, "INSERT INTO t (x) VALUES (?)", {x}); },
                       note_outcome());
  }
  bool post_failing() {
    return small_.post(
        [](Connection& c) -> Result<void> {
          (void)run(c, "INSERT INTO t (x) VALUES ('half')");
          return input_error("non");
        },
        note_outcome());
  }
  std::function<void(const Result<void>&)> note_outcome() {
    return [this](const Result<void>& result) { outcomes_.push_back(result.has_value()); };
  }
  std::vector<std::string> stored() {
    const auto rows =
        small_.run([](Connection& c) { return c.execute("SELECT x FROM t ORDER BY x", {}); });
    std::vector<std::string> found;
    for (const Values& row : *rows) found.push_back(text(row[0]));
    return found;
  }

  std::promise<void> gate_;
  std::vector<bool> outcomes_;  // written on the executor's thread, read after a run()
  Executor small_{connect(), kCapacity};
};

TEST_P(ExecutorContract, RunGivesTheResultOfTheWork) {
  EXPECT_EQ(small_.run([](Connection&) -> Result<int> { return 7; }).value(), 7);
  const auto failed = small_.run([](Connection&) -> Result<int> { return input_error("non"); });
  EXPECT_EQ(failed.error().message, "non");
}

TEST_P(ExecutorContract, QueueIsBounded) {
  block();
  EXPECT_TRUE(post_insert("1"));
  EXPECT_TRUE(post_insert("2"));
  EXPECT_TRUE(post_insert("3"));
  EXPECT_FALSE(post_insert("4")) << "one more than may wait";
  release();
  EXPECT_THAT(stored(), ::testing::ElementsAre("1", "2", "3"));
}

TEST_P(ExecutorContract, FailingJobTakesNoOtherWithIt) {
  block();
  EXPECT_TRUE(post_insert("1"));
  EXPECT_TRUE(post_failing());
  EXPECT_TRUE(post_insert("2"));
  release();
  EXPECT_THAT(stored(), ::testing::ElementsAre("1", "2"));
  EXPECT_THAT(outcomes_, ::testing::ElementsAre(true, false, true));
}

TEST_P(ExecutorContract, ExceptionBecomesAnError) {
  const auto thrown =
      small_.run([](Connection&) -> Result<void> { throw std::runtime_error("oups"); });
  EXPECT_EQ(thrown.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(thrown.error().message, ::testing::HasSubstr("oups"));
  EXPECT_TRUE(post_insert("after"));
  EXPECT_THAT(stored(), ::testing::ElementsAre("after"));
}

TEST_P(ExecutorContract, DestructorFinishesWhatIsQueued) {
  {
    Executor brief(connect());
    for (int i = 0; i < 100; ++i) {
      ASSERT_TRUE(brief.post([](Connection& c) { return run(c, "INSERT INTO t (x) VALUES ('x')"); },
                             [](const Result<void>&) {}));
    }
  }
  EXPECT_EQ(stored().size(), 100U);
}

INSTANTIATE_CONTRACT(ExecutorContract);

/// A connection that fails where it is told to.
class BrokenConnection final : public Connection {
 public:
  enum class Where { kBegin, kSavepoint, kCommit };
  explicit BrokenConnection(Where where, int& rollbacks) : where_(where), rollbacks_(rollbacks) {}

  Result<Rows> execute(std::string_view, const Values&) override {
    if (where_ == Where::kSavepoint) return environment_error("savepoint");
    return Rows{};
  }
  Result<void> begin() override { return outcome(Where::kBegin); }
  Result<void> commit() override { return outcome(Where::kCommit); }
  void rollback() override { ++rollbacks_; }

 private:
  Result<void> outcome(Where where) const {
    if (where == where_) return environment_error("ici");
    return {};
  }
  Where where_;
  int& rollbacks_;
};

TEST(Executor, NothingIsAcknowledgedThatIsNotCommitted) {
  using Where = BrokenConnection::Where;
  for (const Where where : {Where::kBegin, Where::kSavepoint, Where::kCommit}) {
    int rollbacks = 0;
    Executor executor(std::make_unique<BrokenConnection>(where, rollbacks));
    const auto result = executor.run([](Connection&) -> Result<int> { return 1; });
    EXPECT_FALSE(result.has_value());
    EXPECT_EQ(rollbacks, 1);
  }
}

}  // namespace
}  // namespace quesaco::store
