#pragma once

#include <chrono>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "server/staff/inbox/item.h"
#include "server/store/clock.h"

namespace quesaco::staff {

/// What is known of the questions in trouble: each as it was asked, their wordings, and the groups
/// of these. Not thread-safe.
class Gathered {
 public:
  using TimePoint = store::Clock::TimePoint;

  /// Of questions that were told of before, the newest word counts. Gives whether anything is new.
  bool take(std::span<const store::TroubledQuestion> questions);
  void take(std::span<const store::Triaged> triaged);
  void set_state(std::span<const std::string> folded, store::TriageState state,
                 const std::string& at);

  /// A wording, by its number.
  struct Text {
    std::string folded;
    std::string text{};          ///< as it was asked last
    std::string last{};          ///< that it was in trouble
    Band band = Band::kHandoff;  ///< of the last time, and so the next one
    std::optional<RankedEntry> proposal{};
    std::optional<std::size_t> group{};
    store::TriageState state = store::TriageState::kNew;
    std::string state_at{};
  };
  [[nodiscard]] const Text& text(std::size_t number) const { return texts_[number]; }
  /// Numbers of wordings that have no group yet, those that are asked most first.
  [[nodiscard]] std::vector<std::size_t> ungrouped() const;
  void put(std::size_t text, std::size_t group) { texts_[text].group = group; }

  /// Without progress.
  [[nodiscard]] Page page(const Filter& filter, TimePoint now) const;
  /// Groups of which a wording is new or seen.
  [[nodiscard]] std::size_t open() const;

  struct Whole {
    Group group;
    std::vector<Wording> wordings;         ///< the most asked first
    std::vector<std::string> questions{};  ///< refs of those in trouble, the newest first
  };
  /// The group of a wording, whatever its state; nothing where the wording is unknown.
  [[nodiscard]] std::optional<Whole> whole(const std::string& folded, TimePoint now) const;

 private:
  struct Asked {
    std::size_t text = 0;
    std::string at;
    store::Trouble trouble = store::Trouble::kNone;
  };
  /// What was asked of one wording, as far as it fits.
  struct Tally {
    std::size_t count = 0;
    std::size_t week = 0;
    std::size_t week_before = 0;
    std::array<std::size_t, 4> troubles{};
  };
  using Members = std::vector<std::size_t>;

  std::size_t number_of(const store::TroubledQuestion& question);
  /// When a wording was last in trouble; empty where it no longer is.
  [[nodiscard]] std::string last_trouble(std::size_t text) const;
  [[nodiscard]] store::TriageState state_of(const Text& text) const;
  [[nodiscard]] std::vector<Tally> tally(const Filter& filter, TimePoint now) const;
  /// Wordings with a tally by group; one that has no group yet is its own.
  [[nodiscard]] std::vector<Members> members(const std::vector<Tally>& tallies,
                                             const Filter& filter) const;
  [[nodiscard]] Group describe(Members members, const std::vector<Tally>& tallies) const;
  /// See Whole. `members` in ascending order.
  [[nodiscard]] std::vector<std::string> questions(const Members& members) const;

  std::vector<Text> texts_;
  std::unordered_map<std::string, std::size_t> numbers_;  // by folded text
  std::unordered_map<std::string, Asked> asked_;          // by the question's ref
};

}  // namespace quesaco::staff
