#pragma once

#include <string>
#include <string_view>

namespace quesaco::text {

/// Case, accents and punctuation folded, spaces collapsed: two texts that fold alike are the same
/// question ("seen"). Words are kept as they are typed: "L’adhésion est-elle payante ?" gives
/// "l adhesion est elle payante". Empty where the text has no letter or digit. Takes any bytes,
/// gives valid UTF-8; folding twice changes nothing. Safe to call from several threads.
[[nodiscard]] std::string fold(std::string_view utf8);

}  // namespace quesaco::text
