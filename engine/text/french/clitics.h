#pragma once

#include <string_view>

#include "engine/text/french/token.h"

/// The small words around a French verb.
namespace quesaco::text::french {

/// il, elle, on, ils, elles.
[[nodiscard]] bool is_third_person(std::string_view word);

/// A third person, je, tu, nous, vous, ce, or the colloquial ça.
[[nodiscard]] bool is_subject(std::string_view word);

/// What may stand between a subject and its verb: ne, y, en, me, se, le, lui…
[[nodiscard]] bool is_before_verb(std::string_view word);

/// "a-t-il", "a-t'il" and "a t il" lose the t, which is only there for the ear.
[[nodiscard]] Tokens drop_euphonic_t(Tokens tokens);

/// "est-ce que", typed with or without hyphens, says only that a question follows: dropped.
/// "qu'est-ce que" and "c'est ce que" stay.
[[nodiscard]] Tokens drop_est_ce_que(Tokens tokens);

}  // namespace quesaco::text::french
