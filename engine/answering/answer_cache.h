#pragma once

#include <memory>
#include <optional>
#include <string>

#include "engine/answer.h"
#include "engine/mutex.h"
#include "engine/recent.h"
#include "engine/text/analyzer.h"

namespace quesaco::answering {

/// What came of one question by itself.
struct Considered {
  Answer answer;
  std::shared_ptr<const text::Analysis> reading{};  ///< of what was understood
  bool is_wording = false;                          ///< of the corpus
};

/// What came of the questions asked last, for one snapshot. Safe to share between threads.
class AnswerCache {
 public:
  static constexpr std::size_t kCapacity = 4096;

  // `as_typed`: see Asking. The same question with its slips mended is another one.

  [[nodiscard]] std::optional<Considered> find(const std::string& question, bool as_typed);
  void insert(const std::string& question, bool as_typed, const Considered& considered);

  /// The answer to a whole message: nothing where it was only ever part of one.
  [[nodiscard]] std::optional<Answer> recall(const std::string& message, bool as_typed);
  /// From now on this question, if it is kept, is what a message by itself asks.
  void confirm(const std::string& message, bool as_typed);

 private:
  struct Item {
    Considered considered;
    bool whole = false;  // what a message asks
  };

  Mutex mutex_;
  Recent<Item> items_ QUESACO_GUARDED_BY(mutex_){kCapacity};
};

}  // namespace quesaco::answering
