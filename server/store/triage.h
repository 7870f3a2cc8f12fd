#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"
#include "server/store/clock.h"
#include "server/store/sql/executor.h"
#include "server/store/write_health.h"

namespace quesaco::store {

/// What the staff have done about a question.
enum class TriageState { kNew, kSeen, kDone, kIgnored };

/// How a TriageState is written in replies and in the store, in the order of its enumerators.
inline constexpr std::array<std::string_view, 4> kTriageNames = {"new", "seen", "done", "ignored"};

struct Triaged {
  std::string folded;  ///< the question's text, by text::fold()
  TriageState state = TriageState::kNew;
  std::string who;
  std::string at;  ///< UTC, ISO 8601
};

/// What the staff have done about the questions of visitors. Safe from any thread.
class Triage {
 public:
  Triage(Executor& executor, const Clock& clock, WriteHealth& health)
      : executor_(executor), clock_(clock), health_(health) {}

  /// Gives the time that it keeps with them.
  [[nodiscard]] Result<std::string> set(std::span<const std::string> folded, TriageState state,
                                        const std::string& who);
  [[nodiscard]] Result<std::vector<Triaged>> all() const;

  /// Keeps questions that tell of an emergency, for whoever reviews the examples that emergencies
  /// are learned from. Each is kept once.
  [[nodiscard]] Result<void> propose_emergencies(std::span<const std::string> texts,
                                                 const std::string& who);
  /// Forgets those of them that are kept.
  [[nodiscard]] Result<void> withdraw_emergencies(std::span<const std::string> texts);
  [[nodiscard]] Result<std::vector<std::string>> emergencies() const;

 private:
  Executor& executor_;
  const Clock& clock_;
  WriteHealth& health_;
};

}  // namespace quesaco::store
