#include "engine/answering/answer_cache.h"

namespace quesaco::answering {

std::optional<Considered> AnswerCache::find(const std::string& question, bool as_typed) {
  const MutexLock lock(mutex_);
  const Item* item = touch(key_of(question, as_typed));
  return item == nullptr ? std::nullopt : std::optional(item->considered);
}

void AnswerCache::insert(const std::string& question, bool as_typed, const Considered& considered) {
  const MutexLock lock(mutex_);
  const std::string key = key_of(question, as_typed);
  if (places_.contains(key)) return;
  items_.push_front({key, considered});
  places_.emplace(key, items_.begin());
  if (items_.size() > kCapacity) {
    places_.erase(items_.back().key);
    items_.pop_back();
  }
}

std::optional<Answer> AnswerCache::recall(const std::string& message, bool as_typed) {
  const MutexLock lock(mutex_);
  const Item* item = touch(key_of(message, as_typed));
  return item == nullptr || !item->whole ? std::nullopt : std::optional(item->considered.answer);
}

void AnswerCache::confirm(const std::string& message, bool as_typed) {
  const MutexLock lock(mutex_);
  if (Item* item = touch(key_of(message, as_typed))) item->whole = true;
}

/// A cleaned question has no control characters.
std::string AnswerCache::key_of(const std::string& question, bool as_typed) {
  return as_typed ? '\t' + question : question;
}

AnswerCache::Item* AnswerCache::touch(const std::string& key) {
  const auto place = places_.find(key);
  if (place == places_.end()) return nullptr;
  items_.splice(items_.begin(), items_, place->second);
  return &items_.front();
}

}  // namespace quesaco::answering
