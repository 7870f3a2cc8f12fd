#pragma once

#include <cstddef>
#include <string_view>

#include "engine/entry.h"

namespace quesaco::emergency {

/// What somebody is in danger of; each has its numbers to call.
enum class Kind { kMedical, kSuicide, kViolence, kChild };

/// In the order of the enumerators.
inline constexpr auto kKinds = kEmergencyKinds;

[[nodiscard]] inline std::string_view name_of(Kind kind) {
  return kKinds.at(static_cast<std::size_t>(kind));
}

}  // namespace quesaco::emergency
