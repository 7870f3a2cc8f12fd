#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace quesaco::auth {

/// 32 random bytes in base64url without padding (RFC 4648 §5): 43 characters that nobody guesses.
[[nodiscard]] std::string new_token();

inline constexpr std::size_t kRecoveryCodeLength = 10;

/// Ten random characters that nobody mistakes: digits and small letters, but neither 0 nor o, 1
/// nor l. 50 bits.
[[nodiscard]] std::string new_recovery_code();

/// The code that somebody typed: spaces, hyphens and case do not count.
[[nodiscard]] std::string plain_code(std::string_view typed);

/// Takes as long wherever they differ.
[[nodiscard]] bool are_equal(std::string_view a, std::string_view b);

/// What is kept of a token or a recovery code: its BLAKE2b hash of 32 bytes (RFC 7693), in
/// base64url. Enough for what is random; a password needs Argon2id.
[[nodiscard]] std::string hash_of(std::string_view token);

}  // namespace quesaco::auth
