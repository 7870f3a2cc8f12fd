#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "engine/text/analyzer.h"
#include "engine/text/names.h"

namespace quesaco::text {

/// What a folded word was probably meant to be; nothing where it is well known, or beyond guessing.
using Correct = std::function<std::optional<std::string>(const std::string& folded)>;

/// `question` with its typing slips mended by `correct`, the rest as it was. Words that the
/// analysis understands by itself (SMS spellings, acronyms), words with digits and names are left
/// alone. Linear in the length of `question` but for `correct`.
[[nodiscard]] std::string correct_words(std::string_view question, const Analyzer& analyzer,
                                        const Names& names, const Correct& correct);

}  // namespace quesaco::text
