#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quesaco::importing {

inline constexpr std::size_t kMaxSlug = 60;

/// A French text as an id: folded, without elided words, whole words up to kMaxSlug letters joined
/// by hyphens. "L’adhésion est-elle payante ?" gives "adhesion-est-elle-payante". The same text
/// gives the same slug. Empty where the text has no Latin letter and no digit.
[[nodiscard]] std::string slug(std::string_view text);

}  // namespace quesaco::importing
