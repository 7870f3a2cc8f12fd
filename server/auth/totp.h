#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/store/clock.h"

/// Time-based one-time passwords (RFC 6238) as every authenticator app has them: SHA-1, six digits,
/// steps of 30 s. All are safe from any thread.
namespace quesaco::auth::totp {

inline constexpr std::chrono::seconds kStep{30};
inline constexpr std::size_t kDigits = 6;

/// 20 random bytes in base32: 32 characters.
[[nodiscard]] std::string new_secret();

/// What an app reads the secret from ("otpauth://totp/…"), and shows as that of `account` at
/// `issuer`. Google Authenticator's "Key Uri Format".
[[nodiscard]] std::string uri(std::string_view secret, std::string_view issuer,
                              std::string_view account);

/// A QR code of `text` (ISO/IEC 18004) as an SVG element, one unit a module, with its quiet zone
/// and a title. Throws std::length_error for more than 2953 bytes, which no uri() of an account and
/// an assistant has.
[[nodiscard]] std::string qr_svg(const std::string& text);

/// The time step that `code` is of, counted from 1970: the one of `now`, the one before or the one
/// after. Nothing where it is of none of them, or the secret is none of new_secret()'s form.
[[nodiscard]] std::optional<std::int64_t> matching_step(const std::string& secret,
                                                        const std::string& code,
                                                        store::Clock::TimePoint now);

}  // namespace quesaco::auth::totp
