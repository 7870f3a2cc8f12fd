#include "server/store/clock.h"

#include <gtest/gtest.h>

namespace quesaco::store {
namespace {

using namespace std::chrono_literals;

TEST(Clock, WritesUtcToTheMillisecond) {
  const auto midnight = std::chrono::sys_days(std::chrono::year(2026) / 4 / 1);
  EXPECT_EQ(to_iso8601(midnight), "2026-04-01T00:00:00.000Z");
  EXPECT_EQ(to_iso8601(midnight + 8h + 5min + 9s + 7ms), "2026-04-01T08:05:09.007Z");
  EXPECT_EQ(to_iso8601(midnight - 1us), "2026-03-31T23:59:59.999Z") << "cut, not rounded";
  EXPECT_EQ(to_iso8601(std::chrono::sys_days(std::chrono::year(2028) / 2 / 29)),
            "2028-02-29T00:00:00.000Z");
}

TEST(Clock, ReadsWhatItWrote) {
  const auto time = std::chrono::sys_days(std::chrono::year(2028) / 2 / 29) + 23h + 59min + 7s;
  EXPECT_EQ(from_iso8601(to_iso8601(time + 45ms)), time + 45ms);
  EXPECT_EQ(from_iso8601("soon"), Clock::TimePoint());
}

TEST(Clock, SystemClockAdvances) {
  const SystemClock clock;
  const auto before = std::chrono::system_clock::now();
  EXPECT_GE(clock.now(), before);
}

}  // namespace
}  // namespace quesaco::store
