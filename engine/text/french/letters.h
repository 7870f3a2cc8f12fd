#pragma once

#include "engine/text/french/token.h"

namespace quesaco::text::french {

/// An acronym spelled letter by letter is one word: "C.P.T.S." and "C P T S" give "cpts". With
/// spaces or hyphens three letters are needed and none may be y, a word that stands among single
/// letters: "y a t il", "il n y a".
[[nodiscard]] Tokens join_letters(Tokens tokens);

}  // namespace quesaco::text::french
