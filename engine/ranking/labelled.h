#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/types.h"

namespace quesaco::ranking {

/// A text of the corpus and the entries that answer it; none where it is out of scope.
struct LabelledText {
  std::string text;
  std::vector<std::string> entries;  ///< ids, the one that holds the text first
  bool passage = false;              ///< a passage of an answer, which nobody asks

  /// Differs where the text or its labels do, also after a restart.
  [[nodiscard]] std::uint64_t key() const;
};

/// Everything that the published entries and the out-of-scope examples teach: questions, claims,
/// wordings, passages of answers.
[[nodiscard]] std::vector<LabelledText> labelled_texts(const Corpus& corpus);

/// Ids of the published entries, in the corpus's order.
[[nodiscard]] std::vector<std::string> published_ids(const Corpus& corpus);

}  // namespace quesaco::ranking
