#pragma once

#include "engine/text/french/token.h"

namespace quesaco::text::french {

/// A question asked by inversion gets the order of a statement, which is also the order after
/// "est-ce que" and of plain speech, so that the three ways of asking meet:
///   "dois-je payer"                  je dois payer
///   "y a-t-il une cotisation"        il y a une cotisation
///   "l'adhésion est-elle payante"    l'adhésion est payante (the pronoun repeats the subject)
/// Without hyphens only pairs that agree and are frequent count: "peut on", "est elle".
[[nodiscard]] Tokens undo_inversion(Tokens tokens);

}  // namespace quesaco::text::french
