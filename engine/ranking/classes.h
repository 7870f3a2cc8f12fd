#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace quesaco::ranking {

/// The entries that a question may belong to, numbered from 0; the number after the last is the
/// class of questions that have no answer here. Immutable.
class Classes {
 public:
  explicit Classes(std::vector<std::string> ids);

  [[nodiscard]] const std::vector<std::string>& ids() const { return ids_; }
  [[nodiscard]] std::size_t entries() const { return ids_.size(); }
  [[nodiscard]] std::uint32_t none() const { return static_cast<std::uint32_t>(ids_.size()); }
  /// Of an entry; none() for another id.
  [[nodiscard]] std::uint32_t number(const std::string& id) const;
  /// Of a text's entries: of those that exist, or none() alone.
  [[nodiscard]] std::vector<std::uint32_t> numbers(std::span<const std::string> ids) const;

 private:
  std::vector<std::string> ids_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
};

}  // namespace quesaco::ranking
