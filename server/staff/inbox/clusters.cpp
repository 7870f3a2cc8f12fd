#include "server/staff/inbox/clusters.h"

#include "engine/embedder.h"

namespace quesaco::staff {

void Clusters::Leaders::add(std::span<const float> vector, std::size_t group) {
  vectors.insert(vectors.end(), vector.begin(), vector.end());
  groups.push_back(group);
}

std::optional<std::size_t> Clusters::Leaders::nearest(std::span<const float> vector,
                                                      float least) const {
  std::optional<std::size_t> found;
  const std::span<const float> rows(vectors);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const float near = semantic::dot(rows.subspan(i * vector.size(), vector.size()), vector);
    if (near < least) continue;
    least = near;
    found = groups[i];
  }
  return found;
}

std::size_t Clusters::add(std::span<const float> vector,
                          const std::optional<RankedEntry>& proposed) {
  const bool confident = proposed && proposed->confidence >= kConfident;
  if (vector.empty()) {
    if (!confident) return size_++;
    const auto [place, is_new] = without_vector_.try_emplace(proposed->id, size_);
    if (is_new) ++size_;
    return place->second;
  }
  Leaders* const same_entry = confident ? &by_entry_[proposed->id] : nullptr;
  auto group = same_entry == nullptr ? std::nullopt : same_entry->nearest(vector, kAlike);
  if (!group) group = all_.nearest(vector, kSame);
  if (group) return *group;
  all_.add(vector, size_);
  if (same_entry != nullptr) same_entry->add(vector, size_);
  return size_++;
}

}  // namespace quesaco::staff
