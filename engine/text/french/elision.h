#pragma once

#include "engine/text/french/token.h"

namespace quesaco::text::french {

/// Elided words are written out: "l'adhésion" and "l adhesion" give "le adhesion", "qu'est" gives
/// "que est", "s'il" gives "si il", "l'on" gives "on". "L'" is always "le": which article it hides
/// does not matter here, and one form is what makes two typings meet. A single letter without its
/// apostrophe is taken for an elision before a vowel or an h only ("le T de CPTS").
[[nodiscard]] Tokens undo_elision(Tokens tokens);

}  // namespace quesaco::text::french
