#pragma once

#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/engine.h"
#include "engine/mutex.h"

namespace quesaco {

/// The answers to the questions asked last, for one snapshot. Safe to share between threads.
class AnswerCache {
 public:
  static constexpr std::size_t kCapacity = 4096;

  [[nodiscard]] std::optional<Answer> find(const std::string& question);
  void insert(const std::string& question, const Answer& answer);

 private:
  using Item = std::pair<std::string, Answer>;
  Mutex mutex_;
  std::list<Item> items_ QUESACO_GUARDED_BY(mutex_);  // the most recent first
  std::unordered_map<std::string, std::list<Item>::iterator> places_ QUESACO_GUARDED_BY(mutex_);
};

}  // namespace quesaco
