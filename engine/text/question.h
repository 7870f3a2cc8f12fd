#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/result.h"

namespace quesaco::text {

/// The longest question, in code points of the cleaned text (what is shown and stored). An accented
/// letter counts once however it was typed; invisible characters do not count.
inline constexpr std::size_t kMaxQuestion = 500;

/// Accents that one character may carry; further ones are dropped.
inline constexpr std::size_t kMaxMarks = 4;

/// A visitor's question, checked and cleaned: NFC; control characters, zero-width characters and
/// bidirectional controls dropped (so a joined emoji falls into its parts); combining marks dropped
/// that stand on nothing or beyond kMaxMarks; white space trimmed and collapsed to single spaces.
/// Cleaning twice changes nothing. Linear in the length of `raw`.
/// Errors are French sentences for the visitor: broken UTF-8, empty, too long, no letter or digit.
[[nodiscard]] Result<std::string> clean_question(std::string_view raw);

}  // namespace quesaco::text
