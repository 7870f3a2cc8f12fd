#include "engine/answer_cache.h"

namespace quesaco {

std::optional<Answer> AnswerCache::find(const std::string& question) {
  const MutexLock lock(mutex_);
  const auto place = places_.find(question);
  if (place == places_.end()) return std::nullopt;
  items_.splice(items_.begin(), items_, place->second);
  return items_.front().second;
}

void AnswerCache::insert(const std::string& question, const Answer& answer) {
  const MutexLock lock(mutex_);
  if (places_.contains(question)) return;
  items_.emplace_front(question, answer);
  places_.emplace(question, items_.begin());
  if (items_.size() > kCapacity) {
    places_.erase(items_.back().first);
    items_.pop_back();
  }
}

}  // namespace quesaco
