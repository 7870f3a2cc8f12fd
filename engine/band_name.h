#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "engine/answer.h"

namespace quesaco {

/// How a Band is written in replies, reports and the store, in the order of its enumerators.
inline constexpr std::array<std::string_view, 3> kBandNames = {"answer", "choices", "handoff"};

[[nodiscard]] constexpr std::string_view name_of(Band band) {
  return kBandNames.at(static_cast<std::size_t>(band));
}

/// Nothing where `name` is no band's.
[[nodiscard]] constexpr std::optional<Band> band_named(std::string_view name) {
  const auto* const found = std::ranges::find(kBandNames, name);
  if (found == kBandNames.end()) return std::nullopt;
  return static_cast<Band>(found - kBandNames.begin());
}

}  // namespace quesaco
