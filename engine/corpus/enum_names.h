#pragma once

#include <array>
#include <string_view>

/// How the enumerations of entry.h are written in JSON, in the order of their enumerators.
namespace quesaco::corpus {

inline constexpr std::array<std::string_view, 2> kEntryKinds{"faq", "myth"};
inline constexpr std::array<std::string_view, 3> kEntryStatuses{"draft", "published", "archived"};
inline constexpr std::array<std::string_view, 3> kVerdicts{"vrai", "faux", "nuancé"};

/// Values of Myth::claim_origin: found in the source; written by us; written by us and accepted by
/// the staff.
inline constexpr std::array<std::string_view, 3> kClaimOrigins{"original", "reconstructed",
                                                               "confirmed"};

}  // namespace quesaco::corpus
