#pragma once

#include <sys/resource.h>

#include <atomic>
#include <csignal>
#include <vector>

#include "server/store/clock.h"
#include "server/store/write_health.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::store {

using quesaco::testing::TemporaryFolder;

/// Moves on by a second each time that it is read.
class SteppingClock final : public Clock {
 public:
  explicit SteppingClock(TimePoint start) : start_(start) {}
  [[nodiscard]] TimePoint now() const override { return start_ + std::chrono::seconds(reads_++); }

 private:
  TimePoint start_;
  mutable std::atomic<int> reads_ = 0;
};

inline Clock::TimePoint at_noon(std::chrono::year_month_day day) {
  return std::chrono::sys_days(day) + std::chrono::hours(12);
}

/// While it lives no file grows, as on a full disk, and for root too.
class FullDisk {
 public:
  FullDisk() : former_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &former_limit_);
    rlimit nothing = former_limit_;
    nothing.rlim_cur = 1;
    ::setrlimit(RLIMIT_FSIZE, &nothing);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &former_limit_);
    std::signal(SIGXFSZ, former_handler_);
  }

 private:
  void (*former_handler_)(int);
  rlimit former_limit_{};
};

/// Remembers what a WriteHealth told.
struct HeardChanges {
  std::vector<WriteHealth::Change> changes;

  WriteHealth::Listener listener() {
    return [this](const WriteHealth::Change& change) { changes.push_back(change); };
  }
};

}  // namespace quesaco::store
