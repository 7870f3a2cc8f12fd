#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/corpus/read/located_json.h"
#include "engine/corpus/read/report.h"
#include "engine/corpus/shape.h"

namespace quesaco::corpus {

/// The text of a value. `name` is what the messages call it; `max` is in code points. Text that is
/// reported is empty.
[[nodiscard]] std::string read_text(const Node& node, std::string_view name, std::size_t max,
                                    Report& report);

/// Reads the members of an object, of which every mistake is reported, not only the first. A value
/// that is reported comes back empty, so that reading goes on. Ends with `refuse_others`.
class ObjectReader {
 public:
  /// `name` is what the messages call the object. What is no object is reported here, once.
  ObjectReader(const Node& object, std::string_view name, Report& report);

  [[nodiscard]] bool has(std::string_view key) const { return object_.find(key) != nullptr; }

  [[nodiscard]] std::string text(std::string_view key, std::size_t max);
  [[nodiscard]] std::string shaped(std::string_view key, const Shape& shape);
  [[nodiscard]] std::optional<std::string> optional(std::string_view key, const Shape& shape);

  /// Index in `names` of the text.
  [[nodiscard]] std::optional<std::size_t> choice(std::string_view key,
                                                  std::span<const std::string_view> names);

  /// The elements of a list of `min` to `max` of them; none if it is reported.
  [[nodiscard]] std::span<const Node> list(std::string_view key, std::size_t min, std::size_t max);

  /// A list of texts of one shape, all different.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key, const Shape& shape,
                                               std::size_t min, std::size_t max);

  /// The member, which must be there, whatever its type; null if it is reported.
  [[nodiscard]] const Node* any(std::string_view key);

  /// Reports every member that was not asked for.
  void refuse_others();

 private:
  [[nodiscard]] const Node* look_up(std::string_view key);

  const Node& object_;
  std::string name_;
  Report& report_;
  std::vector<std::string_view> asked_;
};

}  // namespace quesaco::corpus
