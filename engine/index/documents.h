#pragma once

#include <string>
#include <vector>

#include "engine/text/analyzer.h"
#include "engine/types.h"

namespace quesaco::index {

/// One searchable text of an entry.
struct Document {
  enum class Kind { kQuestion, kWording, kPassage };
  std::string entry;  ///< id
  Kind kind = Kind::kWording;
  std::string text;
  text::Analysis analysis;
};

/// The question, the claim of a myth, every wording, and every passage of the answer of one entry.
[[nodiscard]] std::vector<Document> documents_of(const Entry& entry,
                                                 const text::Analyzer& analyzer);

}  // namespace quesaco::index
