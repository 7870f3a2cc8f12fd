#include "server/store/clock.h"

#include <iomanip>
#include <sstream>

namespace quesaco::store {

std::string to_iso8601(Clock::TimePoint time) {
  namespace chrono = std::chrono;
  const auto day = chrono::floor<chrono::days>(time);
  const chrono::year_month_day date(day);
  const chrono::hh_mm_ss clock(chrono::floor<chrono::milliseconds>(time - day));

  std::ostringstream out;
  const auto padded = [&](auto number, int width) -> std::ostream& {
    return out << std::setfill('0') << std::setw(width) << number;
  };
  padded(static_cast<int>(date.year()), 4) << '-';
  padded(static_cast<unsigned>(date.month()), 2) << '-';
  padded(static_cast<unsigned>(date.day()), 2) << 'T';
  padded(clock.hours().count(), 2) << ':';
  padded(clock.minutes().count(), 2) << ':';
  padded(clock.seconds().count(), 2) << '.';
  padded(clock.subseconds().count(), 3) << 'Z';
  return out.str();
}

}  // namespace quesaco::store
