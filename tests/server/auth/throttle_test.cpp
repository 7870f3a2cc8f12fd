#include "server/auth/throttle.h"

#include "tests/server/auth/staff.h"

namespace quesaco::auth {
namespace {

class ThrottleTest : public StaffTest {
 protected:
  /// Seconds to wait; none where the try may be made, which then counts as a failure.
  std::chrono::seconds attempt(const std::string& account, const std::string& address) {
    const auto may = throttle_.attempt(account, address);
    if (may) made_ = *may;
    return may ? 0s : may.error().wait;
  }

  Throttle::Try made_;  ///< the last that might be made
  Throttle throttle_{store_->login_failures()};
};

TEST_F(ThrottleTest, WaitsGrow) {
  struct Row {
    std::int64_t failures;
    std::chrono::seconds wait;
  };
  const Row rows[] = {{0, 0s},    {4, 0s},     {5, 1s},           {6, 2s},
                      {14, 512s}, {15, 15min}, {1'000'000, 15min}};
  for (const auto& [failures, wait] : rows) EXPECT_EQ(wait_after(failures), wait) << failures;
}

TEST_F(ThrottleTest, FifthFailureIsFreeAndTheSixthTryWaits) {
  for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt("marc", ""), 0s) << i;
  EXPECT_EQ(attempt("marc", ""), 1s);
  clock_.advance(999ms);
  EXPECT_EQ(attempt("marc", ""), 1s) << "rounded up";
  clock_.advance(1ms);
  EXPECT_EQ(attempt("marc", ""), 0s);
  EXPECT_EQ(attempt("marc", ""), 2s) << "twice as long";
}

TEST_F(ThrottleTest, AccountAndAddressCountByThemselves) {
  for (int i = 0; i < 5; ++i) attempt("a" + std::to_string(i), kAddress);
  EXPECT_EQ(attempt("other", kAddress), 1s);
  EXPECT_EQ(attempt("other", "192.0.2.8"), 0s);
  for (int i = 0; i < 5; ++i) attempt("marc", "192.0.2.1" + std::to_string(i));
  EXPECT_EQ(attempt("marc", "192.0.2.99"), 1s);
}

TEST_F(ThrottleTest, SuccessResetsTheAccountOnly) {
  for (int i = 0; i < 4; ++i) attempt("marc", kAddress);
  EXPECT_EQ(attempt("zoe", kAddress), 0s);
  ASSERT_TRUE(throttle_.succeeded(made_)) << "itself not counted";
  EXPECT_EQ(attempt("marc", kAddress), 0s);
  ASSERT_TRUE(throttle_.succeeded(made_));
  clock_.advance(1min);
  EXPECT_EQ(attempt("marc", kAddress), 0s);
  EXPECT_EQ(attempt("marc", kAddress), 1s) << "the fifth of the address";
  for (int i = 0; i < 4; ++i)
    EXPECT_EQ(attempt("marc", "192.0.2.8"), 0s) << "of the account, second to fifth";
  EXPECT_EQ(attempt("marc", "192.0.2.9"), 1s);
}

TEST_F(ThrottleTest, TryThatIsTakenBackMakesNobodyWaitAgain) {
  for (int i = 0; i < 5; ++i) attempt("marc", kAddress);
  clock_.advance(1s);
  for (int i = 0; i < 3; ++i) {
    ASSERT_EQ(attempt("marc", kAddress), 0s) << "the wait was over, and still is";
    ASSERT_TRUE(throttle_.take_back(made_));
  }
  EXPECT_EQ(attempt("marc", kAddress), 0s);
  EXPECT_EQ(attempt("marc", kAddress), 2s) << "the sixth failure";
}

TEST_F(ThrottleTest, FailureMeanwhileIsNotTakenBack) {
  for (int i = 0; i < 3; ++i) attempt("marc", "");
  ASSERT_EQ(attempt("marc", ""), 0s);
  const Throttle::Try without_code = made_;
  clock_.advance(1s);
  attempt("marc", "");
  clock_.advance(1s);
  attempt("marc", "");
  ASSERT_TRUE(throttle_.take_back(without_code));
  EXPECT_EQ(attempt("marc", ""), 1s) << "five failures, the last of them now";
}

TEST_F(ThrottleTest, FailuresAreForgottenAfterADay) {
  for (int i = 0; i < 20; ++i) {
    attempt("marc", "");
    clock_.advance(15min);
  }
  clock_.advance(24h - 15min - 1ms);
  EXPECT_EQ(attempt("marc", ""), 0s);
  EXPECT_EQ(attempt("marc", ""), 15min) << "they still counted";
  clock_.advance(24h);
  for (int i = 0; i < 5; ++i) EXPECT_EQ(attempt("marc", ""), 0s);
}

TEST_F(ThrottleTest, Ipv6IsCountedByNetwork) {
  EXPECT_EQ(network_of("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2::/64");
  EXPECT_EQ(network_of("2001:DB8:1:2::9"), "2001:db8:1:2::/64");
  EXPECT_EQ(network_of("::ffff:192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(network_of("192.0.2.7"), "192.0.2.7");
  for (int i = 0; i < 5; ++i) attempt("a" + std::to_string(i), "2001:db8::" + std::to_string(i));
  EXPECT_EQ(attempt("other", "2001:db8::ffff:1"), 1s);
}

}  // namespace
}  // namespace quesaco::auth
