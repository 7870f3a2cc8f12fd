#pragma once

#include <string>
#include <string_view>

/// Takes personal data out of what visitors type, before it is stored or logged.
namespace quesaco::privacy {

/// `utf8` with each item of personal data replaced by what it was: `[adresse e-mail]`, `[IBAN]`,
/// `[numéro de sécurité sociale]`, `[téléphone]` or `[RPPS]`. Everything else is kept byte for
/// byte, except that broken UTF-8 becomes U+FFFD: the result is always well-formed.
///
/// Digits count in any script, full-width forms as ASCII; every kind of space, dash and dot may
/// separate groups; invisible characters are seen through. SIRET and SIREN numbers, postal codes,
/// dates, hours and prices stay. Idempotent; time is linear in the length; safe from any thread.
[[nodiscard]] std::string mask(std::string_view utf8);

/// As `mask`, for a message by which someone asks to be answered: the phone number and the e-mail
/// address that they leave for this stay.
[[nodiscard]] std::string mask_message(std::string_view utf8);

}  // namespace quesaco::privacy
