#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// The Unicode work of this folder, so that the French rules can think in plain letters.
namespace quesaco::text {

/// NFKC and case folding (Unicode's NFKC_Casefold, which also drops zero-width characters and
/// bidirectional controls), then without accents: "L’Étang" gives "l'etang", "cœur" gives "coeur".
/// Every apostrophe becomes "'", every dash "-", every middle dot "."; other punctuation and white
/// space stay. Broken UTF-8 becomes U+FFFD. Linear in the length of `utf8`.
[[nodiscard]] std::string simplify(std::string_view utf8);

/// Reads the code point at byte `at` and moves `at` behind it; U+FFFD where the UTF-8 is broken.
/// `at` must be below `utf8.size()`.
[[nodiscard]] char32_t next_code_point(std::string_view utf8, std::size_t& at);

/// Whether `c` is part of a word: a letter, a digit, or a spacing vowel sign.
[[nodiscard]] bool is_word_character(char32_t c);

/// Number of code points of well-formed UTF-8.
[[nodiscard]] std::size_t length_of(std::string_view utf8);

/// The first `count` code points of `utf8`.
[[nodiscard]] std::string_view first_code_points(std::string_view utf8, std::size_t count);

}  // namespace quesaco::text
