#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/corpus/issue.h"

namespace quesaco::corpus {

/// The lines of one JSON value and of everything inside it.
class LineMap {
 public:
  LineMap() = default;
  LineMap(std::filesystem::path file, std::map<std::string, int, std::less<>> line_of)
      : file_(std::move(file)), line_of_(std::move(line_of)) {}

  /// `pointer` is an RFC 6901 JSON pointer from that value, such as "/alternatives/3"; "" is the
  /// value itself. What does not stand in the file is looked for where it would stand: in the
  /// innermost value around it that does.
  [[nodiscard]] Place at(std::string_view pointer) const;

 private:
  std::filesystem::path file_;
  std::map<std::string, int, std::less<>> line_of_;
};

/// Where each part of a loaded corpus stands, for messages about it.
struct SourceMap {
  LineMap site;                  ///< from the root of site.json, as in "/quick/0"
  std::vector<LineMap> entries;  ///< parallel to Corpus::entries, as in "/alternatives/3/also/0"
  LineMap out_of_scope;          ///< from the root of out_of_scope.json, as in "/questions/3"
};

}  // namespace quesaco::corpus
