#include "server/store/clock.h"

#include <charconv>
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

Clock::TimePoint from_iso8601(const std::string& text) {
  namespace chrono = std::chrono;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = 0;
    if (at + length <= text.size()) {
      std::from_chars(text.data() + at, text.data() + at + length, value);
    }
    return value;
  };
  const chrono::year_month_day date{chrono::year(number(0, 4)),
                                    chrono::month(static_cast<unsigned>(number(5, 2))),
                                    chrono::day(static_cast<unsigned>(number(8, 2)))};
  if (!date.ok()) return {};
  return chrono::sys_days(date) + chrono::hours(number(11, 2)) + chrono::minutes(number(14, 2)) +
         chrono::seconds(number(17, 2)) + chrono::milliseconds(number(20, 3));
}

}  // namespace quesaco::store
