#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "server/store/contacts.h"
#include "server/store/triage.h"
#include "server/store/troubles.h"

/// What the inbox shows.
namespace quesaco::staff {

/// A wording of a group, however often it was asked.
struct Wording {
  std::string text;  ///< masked, as it was asked last
  std::size_t count = 0;
  std::string last;  ///< UTC, ISO 8601
  Band band = Band::kHandoff;
  store::TriageState state = store::TriageState::kNew;
};

/// Questions that ask the same, as far as they fit a Filter.
struct Group {
  static constexpr std::size_t kMostExamples = 3;

  std::string key;
  std::string text;                                      ///< the wording that is asked most
  store::Trouble trouble = store::Trouble::kUnanswered;  ///< of most of them
  Band band = Band::kHandoff;                            ///< of the newest
  std::size_t count = 0;
  std::size_t week = 0;                   ///< asked in the last seven days
  std::size_t week_before = 0;            ///< in the seven days before these
  std::string last{};                     ///< UTC, ISO 8601
  std::vector<std::string> examples{};    ///< other wordings, the most asked first
  std::size_t wordings = 0;               ///< in all
  std::optional<RankedEntry> proposal{};  ///< of the wording that is asked most
  store::TriageState state = store::TriageState::kNew;
};

/// Which of them.
struct Filter {
  enum class State { kOpen, kNew, kSeen, kDone, kIgnored, kAll };  ///< kOpen: new and seen
  State state = State::kOpen;
  std::optional<store::Trouble> trouble{};
  std::string since{};  ///< a date, or empty
  std::string words{};  ///< all of which one of its wordings holds
  std::size_t page = 1;
};

/// How far the grouping of what was asked has got.
struct Grouping {
  std::size_t done = 0;  ///< wordings
  std::size_t total = 0;
};

struct Page {
  static constexpr std::size_t kGroups = 50;

  Grouping progress{};
  std::size_t total = 0;        ///< groups that fit
  std::vector<Group> groups{};  ///< of this page, the most frequent first, then the newest
};

}  // namespace quesaco::staff
