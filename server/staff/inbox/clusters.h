#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/answer.h"

namespace quesaco::staff {

/// Puts questions that ask the same into one group, each as it comes: a question joins the group
/// whose first one is nearest by meaning, or begins its own. Not thread-safe.
///
/// Meaning alone tells too little, since all questions speak of one association: of 250 labelled
/// questions, pairs of one entry have a median cosine of 0.85, pairs of different ones 0.84. What
/// the engine proposes tells more. So two questions that it puts to the same entry with some
/// confidence need be but alike (kAlike), others nearly the same (kSame): that makes 107 groups of
/// the 250, in which 21 questions are not of their group's entry; by meaning alone (0.90) 142
/// groups and 86 questions.
class Clusters {
 public:
  static constexpr double kConfident = 0.3;
  static constexpr float kAlike = 0.84F;
  static constexpr float kSame = 0.92F;

  /// The group of a question, 0, 1, 2…, where the next number is a new one. `vector`: its meaning,
  /// empty where that is not known: then what the engine proposes with confidence decides.
  /// `proposed`: what the engine thought best.
  std::size_t add(std::span<const float> vector, const std::optional<RankedEntry>& proposed);

  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  /// Of groups: their first questions' vectors, one behind the other.
  struct Leaders {
    std::vector<float> vectors;
    std::vector<std::size_t> groups;
    void add(std::span<const float> vector, std::size_t group);
    /// Of the nearest one that is at least so near.
    [[nodiscard]] std::optional<std::size_t> nearest(std::span<const float> vector,
                                                     float least) const;
  };

  Leaders all_;
  std::map<std::string, Leaders> by_entry_;            ///< of the confident
  std::map<std::string, std::size_t> without_vector_;  ///< their groups by entry
  std::size_t size_ = 0;
};

}  // namespace quesaco::staff
