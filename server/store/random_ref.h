#pragma once

#include <string>
#include <string_view>

namespace quesaco::store {

/// 128 random bits in 32 letters from a to p: an id that tells nothing and that nobody guesses.
/// Without digits, so that no mask takes a part of it for a phone number.
[[nodiscard]] std::string random_ref();

/// The reference of what was sent under a random key: the same one for a repeat, and nobody guesses
/// it who does not know both.
[[nodiscard]] std::string ref_of(std::string_view key, std::string_view text);

/// Whether `text` could come from one of these.
[[nodiscard]] bool is_ref(std::string_view text);

}  // namespace quesaco::store
