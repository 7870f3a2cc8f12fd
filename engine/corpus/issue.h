#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace quesaco::corpus {

/// A line of a file, as editors count them. Line 0 stands for the file as a whole.
struct Place {
  std::filesystem::path file;
  int line = 0;
};

/// Something that the author of a corpus should mend. `message` is one French sentence that names
/// the remedy.
struct Issue {
  enum class Severity {
    kError,    ///< the corpus cannot be served
    kWarning,  ///< it can, but somebody should look
  };
  Severity severity = Severity::kError;
  std::filesystem::path file;
  int line = 0;  ///< 0: the file as a whole
  std::string message;
};

[[nodiscard]] Issue error_at(const Place& place, std::string message);
[[nodiscard]] Issue warning_at(const Place& place, std::string message);

/// "file:line: erreur: message", which editors and terminals turn into a link.
[[nodiscard]] std::string to_string(const Issue& issue);

/// Orders by file, then line; the issues of one line keep their order.
void sort_by_place(std::vector<Issue>& issues);

}  // namespace quesaco::corpus
