#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/result.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"
#include "server/store/write_health.h"

namespace quesaco::store {

/// What a visitor says of an answer.
struct Opinion {
  std::string question_ref;
  std::optional<std::string> entry = {};  ///< the entry spoken of
  std::optional<bool> helpful = {};
  std::optional<std::string> picked = {};   ///< the choice taken; empty for none of them
  std::optional<std::string> comment = {};  ///< as typed: it is masked here
};

struct StoredOpinion {
  std::string given_at;  ///< UTC, ISO 8601
  Opinion opinion;       ///< its comment masked and cut
};

/// Safe from any thread.
class Feedback {
 public:
  static constexpr std::size_t kCommentCodePoints = 1000;

  Feedback(Executor& executor, const Clock& clock, WriteHealth& health)
      : executor_(executor), clock_(clock), health_(health) {}

  /// Keeps an opinion; on disk when it returns. An Error's message is for the visitor: kInput when
  /// `question_ref` cannot be a question's, kEnvironment when the store fails.
  [[nodiscard]] Result<void> give(const Opinion& opinion);

  /// All opinions on a question, oldest first.
  [[nodiscard]] Result<std::vector<StoredOpinion>> on(const std::string& question_ref) const;

  /// The last opinion with a comment on each of these questions, in their order and `most` in all;
  /// many questions have none.
  [[nodiscard]] Result<std::vector<StoredOpinion>> last_comments(
      std::span<const std::string> question_refs, std::size_t most) const;

 private:
  Executor& executor_;
  const Clock& clock_;
  WriteHealth& health_;
};

}  // namespace quesaco::store
