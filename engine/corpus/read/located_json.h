#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/corpus/read/report.h"
#include "engine/corpus/source_map.h"

namespace quesaco::corpus {

/// A JSON value that knows its line.
struct Node {
  enum class Type { kNull, kBoolean, kNumber, kText, kList, kObject };
  Type type = Type::kNull;
  int line = 1;                ///< of its key in an object, otherwise of its first character
  std::string key;             ///< its name in the object around it
  std::string text;            ///< of kText; a corpus has no use for other scalars
  std::vector<Node> children;  ///< of kList and kObject, in the order of the file

  /// The member of that name, or null.
  [[nodiscard]] const Node* find(std::string_view name) const;
};

/// Parses one JSON text, or reports why it cannot: ill-formed UTF-8, a syntax error, nesting beyond
/// any corpus. A key that stands twice in an object is reported as well, but does not stop it.
[[nodiscard]] std::optional<Node> parse_located(std::string_view json, Report& report);

/// Lines of the value and of everything inside, by JSON pointer.
[[nodiscard]] LineMap line_map(const Node& node, const std::filesystem::path& file);

}  // namespace quesaco::corpus
