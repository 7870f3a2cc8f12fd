#include "server/site/places.h"

#include <algorithm>
#include <cstddef>

namespace quesaco::site {
namespace {

/// Which members keep their place: a longest rising subsequence (by patience sorting).
std::vector<bool> kept(std::span<const std::optional<std::int64_t>> had) {
  std::vector<std::size_t> tails;  // of the best subsequence of each length, the lowest end
  std::vector<std::optional<std::size_t>> before(had.size());
  for (std::size_t i = 0; i < had.size(); ++i) {
    if (!had[i]) continue;
    const auto place = std::ranges::lower_bound(
        tails, had[i].value_or(0), {}, [&](std::size_t tail) { return had[tail].value_or(0); });
    if (place != tails.begin()) before[i] = *std::prev(place);
    place == tails.end() ? tails.push_back(i) : void(*place = i);
  }
  std::vector<bool> keeps(had.size(), false);
  auto member = tails.empty() ? std::nullopt : std::optional(tails.back());
  for (; member; member = before[*member]) keeps[*member] = true;
  return keeps;
}

}  // namespace

std::vector<std::int64_t> arrange(std::span<const std::optional<std::int64_t>> had) {
  const std::vector<bool> keeps = kept(had);
  std::vector<std::int64_t> places;
  places.reserve(had.size());
  std::int64_t last = 0;
  for (std::size_t i = 0; i < had.size();) {
    const auto next = std::find(keeps.begin() + static_cast<std::ptrdiff_t>(i), keeps.end(), true);
    const auto end = static_cast<std::size_t>(next - keeps.begin());
    const auto count = static_cast<std::int64_t>(end - i) + 1;
    const bool open = next == keeps.end();
    const std::int64_t step = open ? kPlaceGap : (had[end].value_or(0) - last) / count;
    if (step <= 0) {
      return arrange(std::vector<std::optional<std::int64_t>>(had.size()));
    }
    for (; i < end; ++i) places.push_back(last += step);
    if (!open) places.push_back(last = had[i++].value_or(0));
  }
  return places;
}

}  // namespace quesaco::site
