#pragma once

#include <cstddef>
#include <list>
#include <string>
#include <unordered_map>
#include <utility>

namespace quesaco {

/// The values that were used last, by their keys. Not thread-safe.
template <class Value>
class Recent {
 public:
  explicit Recent(std::size_t capacity) : capacity_(capacity) {}

  /// Null where it is not kept, or no longer; else the most recent from now on. Good until the next
  /// insert().
  [[nodiscard]] Value* find(const std::string& key) {
    const auto place = places_.find(key);
    if (place == places_.end()) return nullptr;
    items_.splice(items_.begin(), items_, place->second);
    return &items_.front().second;
  }

  /// Leaves a key that is kept as it is. Beyond the capacity the one that was used longest ago
  /// goes.
  void insert(const std::string& key, Value value) {
    if (places_.contains(key)) return;
    items_.emplace_front(key, std::move(value));
    places_.emplace(key, items_.begin());
    if (items_.size() <= capacity_) return;
    places_.erase(items_.back().first);
    items_.pop_back();
  }

 private:
  using Items = std::list<std::pair<std::string, Value>>;

  std::size_t capacity_;
  Items items_;  // the most recent first
  std::unordered_map<std::string, typename Items::iterator> places_;
};

}  // namespace quesaco
