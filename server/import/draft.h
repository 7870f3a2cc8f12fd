#pragma once

#include <string>
#include <vector>

namespace quesaco::importing {

/// A question and its answer as a file to import holds them, unchecked. What the file leaves out is
/// empty.
struct Draft {
  int line = 0;  ///< of the file, where it begins
  std::string id;
  std::string section;
  std::string question;
  std::vector<std::string> alternatives;
  std::string answer;  ///< Markdown
  std::string source;  ///< a title or a web address
};

}  // namespace quesaco::importing
