#pragma once

#include "engine/text/french/token.h"

namespace quesaco::text::french {

/// Words that carry an apostrophe or a hyphen of their own are one word, however they are typed:
/// "aujourd'hui" and "aujourd hui" give "aujourdhui", "rendez-vous" gives "rendezvous".
[[nodiscard]] Tokens join_whole_words(Tokens tokens);

}  // namespace quesaco::text::french
