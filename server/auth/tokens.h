#pragma once

#include <string>
#include <string_view>

namespace quesaco::auth {

/// 32 random bytes in base64url without padding (RFC 4648 §5): 43 characters that nobody guesses.
[[nodiscard]] std::string new_token();

/// What is kept of a token or a recovery code: its BLAKE2b hash of 32 bytes (RFC 7693), in
/// base64url. Enough for what is random; a password needs Argon2id.
[[nodiscard]] std::string hash_of(std::string_view token);

}  // namespace quesaco::auth
