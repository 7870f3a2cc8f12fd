#pragma once

#include <string_view>

#include "engine/answer.h"
#include "engine/entry.h"

/// How the protocol spells the engine's values.
namespace quesaco::api {

using quesaco::name_of;  // of a Band

[[nodiscard]] constexpr std::string_view name_of(EntryKind kind) {
  return kind == EntryKind::kFaq ? "faq" : "myth";
}

[[nodiscard]] constexpr std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::kTrue:
      return "vrai";
    case Verdict::kFalse:
      return "faux";
    case Verdict::kNuanced:
      return "nuancé";
  }
  return "";
}

}  // namespace quesaco::api
