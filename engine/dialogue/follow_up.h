#pragma once

#include <filesystem>
#include <string>
#include <unordered_set>

#include "engine/result.h"
#include "engine/text/analyzer.h"

namespace quesaco::dialogue {

/// A message of more words says what it is about.
inline constexpr std::size_t kLongestFollowUp = 10;
/// Up to here, it may leave that out whatever word it starts with.
inline constexpr std::size_t kBareFollowUp = 4;
/// Up to here, a word that asks may stand for all that was asked: "combien exactement ?".
inline constexpr std::size_t kBareInterrogative = 2;

/// How a question may lean on the one before.
enum class Leaning {
  kNo,         ///< it says what it is about
  kByMeaning,  ///< bare words: if the question before only makes its answer surer
  kByWord,     ///< it opens with a word that leans
};

/// Recognises the questions that may lean on the one before: "et pour les étudiants ?".
class FollowUps {
 public:
  /// Reads the words that they start with, and those that name nothing, from follow_ups.json in
  /// `language_dir` (corpus/language). An error names the file and what to do.
  [[nodiscard]] static Result<FollowUps> load(const std::filesystem::path& language_dir);

  [[nodiscard]] Leaning leaning(const text::Analysis& question) const;

  /// The words that name something: perhaps none ("et pour moi ?").
  [[nodiscard]] text::Analysis subject(const text::Analysis& question) const;

 private:
  using WordSet = std::unordered_set<std::string>;
  WordSet openings_;        ///< "et", "pour", "elle"
  WordSet interrogatives_;  ///< "combien", "quand"
  WordSet small_;
};

}  // namespace quesaco::dialogue
