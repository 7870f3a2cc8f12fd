#pragma once

#include <string>
#include <string_view>

namespace quesaco::store {

/// 128 random bits in 32 letters from a to p: an id that tells nothing and that nobody guesses.
/// Without digits, so that no mask takes a part of it for a phone number.
[[nodiscard]] std::string random_ref();

/// Whether `text` could come from random_ref.
[[nodiscard]] bool is_ref(std::string_view text);

}  // namespace quesaco::store
