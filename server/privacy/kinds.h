#pragma once

#include <cstddef>
#include <string_view>

/// One function a kind of personal data. Each tells how many glyphs of folded text an item of its
/// kind takes from `at` on, 0 when none begins there, and looks at a bounded stretch of the text.
namespace quesaco::privacy {

/// "nom@domaine.fr", "nom (at) domaine.fr", "nom arobase domaine point fr".
[[nodiscard]] std::size_t match_email(std::u32string_view text, std::size_t at);

/// An IBAN of any country (ISO 13616): check digits modulo 97.
[[nodiscard]] std::size_t match_iban(std::u32string_view text, std::size_t at);

/// A social security number (NIR): 13 digits, with its key of two digits or without.
[[nodiscard]] std::size_t match_nir(std::u32string_view text, std::size_t at);

/// A French phone number, national or international.
[[nodiscard]] std::size_t match_phone(std::u32string_view text, std::size_t at);

/// A health professional's number: 11 digits with a Luhn key, or any 11 digits after "RPPS".
[[nodiscard]] std::size_t match_rpps(std::u32string_view text, std::size_t at);

}  // namespace quesaco::privacy
