#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace quesaco::site {

/// Places are numbers that put the entries of a theme in order, with gaps for what comes between.
inline constexpr std::int64_t kPlaceGap = std::int64_t{1} << 20;

/// Rising places for a list of which the members had these, or none: as many as possible keep
/// theirs, and the others get one between their neighbours. Where a gap has no room left, all get
/// new ones.
[[nodiscard]] std::vector<std::int64_t> arrange(std::span<const std::optional<std::int64_t>> had);

}  // namespace quesaco::site
