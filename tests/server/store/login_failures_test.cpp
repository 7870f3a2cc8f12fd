#include "server/store/login_failures.h"

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

using namespace std::chrono_literals;

class LoginFailuresContract : public StoreContract {
 protected:
  /// After three failures, an hour from the last.
  LoginFailures::Duration attempt(const std::vector<std::string>& subjects,
                                  LoginFailures::Duration memory = 24h) {
    const auto policy = [](const Failures& failures) {
      return failures.count < 3 ? Clock::TimePoint() : failures.last_at + 1h;
    };
    const auto attempt = login_failures_.attempt(subjects, policy, memory).value();
    counted_ = attempt.counted;
    return attempt.wait;
  }

  std::vector<CountedFailure> counted_;  ///< by the last attempt
};

TEST_P(LoginFailuresContract, CountsEachSubject) {
  for (int i = 0; i < 3; ++i) EXPECT_EQ(attempt({"a"}), 0s);
  EXPECT_EQ(attempt({"a"}), 1h - 1s) << "the clock has moved by a second";
  EXPECT_EQ(attempt({"a"}), 1h - 2s) << "who is told to wait is not counted";
  EXPECT_EQ(attempt({"b"}), 0s);
}

TEST_P(LoginFailuresContract, OneThatMustWaitHoldsTheOthersUp) {
  for (int i = 0; i < 3; ++i) attempt({"a"});
  for (int i = 0; i < 9; ++i) EXPECT_GT(attempt({"b", "a"}), 0s);
  EXPECT_EQ(attempt({"b"}), 0s) << "nothing was counted";
}

TEST_P(LoginFailuresContract, TakesBackWhatWasNone) {
  for (int i = 0; i < 9; ++i) {
    EXPECT_EQ(attempt({"a", "b"}), 0s);
    ASSERT_TRUE(login_failures_.take_back(counted_));
  }
}

TEST_P(LoginFailuresContract, ForgetsOneSubject) {
  for (int i = 0; i < 3; ++i) attempt({"a", "b"});
  ASSERT_TRUE(login_failures_.forget("a"));
  EXPECT_EQ(attempt({"a"}), 0s);
  EXPECT_GT(attempt({"b"}), 0s);
}

TEST_P(LoginFailuresContract, ForgetsAfterAWhile) {
  for (int i = 0; i < 3; ++i) attempt({"a"});
  EXPECT_GT(attempt({"a"}, 3s), 0s) << "a second ago";
  EXPECT_EQ(attempt({"a"}, 2s), 0s) << "two seconds ago";
}

INSTANTIATE_CONTRACT(LoginFailuresContract);

}  // namespace
}  // namespace quesaco::store
