#pragma once

#include <string>

namespace quesaco::index {

/// What is found for a question.
struct Hit {
  std::string entry;  ///< id; empty: all questions that have no answer here
  std::string text;   ///< empty where the document is a whole entry
  double score = 0;
};

}  // namespace quesaco::index
