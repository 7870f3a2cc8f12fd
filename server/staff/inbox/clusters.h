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

  struct Question {
    /// A unit vector; empty where the meaning is not known: then what the engine proposes with
    /// confidence decides.
    std::span<const float> vector;
    std::optional<RankedEntry> proposed;  ///< what the engine thought best
  };

  /// The groups of questions, in their order: 0, 1, 2…, where the next number is a new one. Many at
  /// once are compared faster than one after the other, with the same outcome.
  [[nodiscard]] std::vector<std::size_t> add(std::span<const Question> questions);

  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  /// Groups whose first questions have vectors.
  struct Leaders {
    std::vector<float> vectors;        ///< one behind the other
    std::vector<std::string> entries;  ///< proposed with confidence, or empty
    std::vector<std::size_t> groups;
    [[nodiscard]] std::size_t size() const { return groups.size(); }
  };

  std::size_t add_without_vector(const std::string& entry);
  /// `nearness`: cosines to the leaders that there were before its batch.
  std::size_t add(std::span<const float> vector, const std::string& entry,
                  std::span<const float> nearness);

  Leaders leaders_;
  std::map<std::string, std::size_t> without_vector_;  ///< groups by their entry
  std::size_t size_ = 0;
};

}  // namespace quesaco::staff
