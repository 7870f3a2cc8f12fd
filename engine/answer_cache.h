#pragma once

#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/engine.h"

namespace quesaco {

/// The answers to the questions asked last, for one snapshot. Safe to share between threads.
class AnswerCache {
 public:
  static constexpr std::size_t kCapacity = 4096;

  [[nodiscard]] std::optional<Answer> find(const std::string& question);
  void insert(const std::string& question, const Answer& answer);

 private:
  using Item = std::pair<std::string, Answer>;
  std::mutex mutex_;
  std::list<Item> items_;  // the most recent first; guarded by mutex_
  std::unordered_map<std::string, std::list<Item>::iterator> places_;  // guarded by mutex_
};

}  // namespace quesaco
