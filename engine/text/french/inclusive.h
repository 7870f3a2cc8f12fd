#pragma once

#include "engine/text/french/token.h"

namespace quesaco::text::french {

/// Inclusive writing and optional endings give the base form: adhérent·e·s, adhérent.e.s,
/// adhérent(e)s, adhérent-e-s, adhérent/e/s and adhérent·es give "adherents"; infirmier·ère gives
/// "infirmier"; tou·te·s gives "tous"; membre(s) gives "membres".
[[nodiscard]] Tokens drop_inclusive_endings(Tokens tokens);

}  // namespace quesaco::text::french
