#pragma once

#include <chrono>
#include <string>

namespace quesaco::store {

/// What time it is. Tests inject their own. Safe from any thread.
class Clock {
 public:
  using TimePoint = std::chrono::system_clock::time_point;

  virtual ~Clock() = default;
  [[nodiscard]] virtual TimePoint now() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] TimePoint now() const override { return std::chrono::system_clock::now(); }
};

/// UTC, ISO 8601, to the millisecond: "2026-04-12T08:30:00.125Z". Sorts as text.
[[nodiscard]] std::string to_iso8601(Clock::TimePoint time);

/// The time that to_iso8601 wrote; the epoch where `text` is something else.
[[nodiscard]] Clock::TimePoint from_iso8601(const std::string& text);

}  // namespace quesaco::store
