#include "engine/answering/answer_cache.h"

namespace quesaco::answering {
namespace {

/// A cleaned question has no control characters.
std::string key_of(const std::string& question, bool as_typed) {
  return as_typed ? '\t' + question : question;
}

}  // namespace

std::optional<Considered> AnswerCache::find(const std::string& question, bool as_typed) {
  const MutexLock lock(mutex_);
  const Item* item = items_.find(key_of(question, as_typed));
  return item == nullptr ? std::nullopt : std::optional(item->considered);
}

void AnswerCache::insert(const std::string& question, bool as_typed, const Considered& considered) {
  const MutexLock lock(mutex_);
  items_.insert(key_of(question, as_typed), {considered});
}

std::optional<Answer> AnswerCache::recall(const std::string& message, bool as_typed) {
  const MutexLock lock(mutex_);
  const Item* item = items_.find(key_of(message, as_typed));
  return item == nullptr || !item->whole ? std::nullopt : std::optional(item->considered.answer);
}

void AnswerCache::confirm(const std::string& message, bool as_typed) {
  const MutexLock lock(mutex_);
  if (Item* item = items_.find(key_of(message, as_typed))) item->whole = true;
}

}  // namespace quesaco::answering
