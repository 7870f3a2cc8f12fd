#include "engine/ranking/classes.h"

namespace quesaco::ranking {

Classes::Classes(std::vector<std::string> ids) : ids_(std::move(ids)) {
  for (const std::string& id : ids_) {
    numbers_.emplace(id, static_cast<std::uint32_t>(numbers_.size()));
  }
}

std::uint32_t Classes::number(const std::string& id) const {
  const auto found = numbers_.find(id);
  return found == numbers_.end() ? none() : found->second;
}

std::vector<std::uint32_t> Classes::numbers(std::span<const std::string> ids) const {
  std::vector<std::uint32_t> all;
  for (const std::string& id : ids) {
    if (const std::uint32_t one = number(id); one != none()) all.push_back(one);
  }
  if (all.empty()) all.push_back(none());
  return all;
}

}  // namespace quesaco::ranking
