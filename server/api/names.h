#pragma once

#include <string_view>

#include "engine/answer.h"
#include "engine/entry.h"

/// How the protocol spells the engine's values.
namespace quesaco::api {

[[nodiscard]] constexpr std::string_view name_of(Band band) {
  switch (band) {
    case Band::kAnswer:
      return "answer";
    case Band::kChoices:
      return "choices";
    case Band::kHandoff:
      return "handoff";
  }
  return "";
}

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
