#pragma once

#include <optional>
#include <string>

#include "engine/answering/basis.h"
#include "engine/corpus/labelled.h"
#include "engine/ranking/kernel.h"

namespace quesaco::answering {

/// A cleaned text, read once for all the steps. As it was typed and as it was understood: a sign of
/// danger must not be lost to a correction, and may be found by one.
struct Message {
  std::string text;
  std::string understood;                 ///< its slips mended
  std::optional<text::Analysis> typed{};  ///< of `text`, where it is not what was understood
  ranking::Reading reading;               ///< of what was understood; the vector once it is needed
  const corpus::LabelledText* wording = nullptr;  ///< of the corpus, where it is this text
};

/// `as_typed`: no slips are mended.
[[nodiscard]] Message understand(const Basis& basis, const std::string& text, bool as_typed);

}  // namespace quesaco::answering
