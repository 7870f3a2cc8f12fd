#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/dialogue/clauses.h"
#include "engine/result.h"
#include "engine/text/analyzer.h"

namespace quesaco::dialogue {

/// The last one takes whatever else the message asks.
inline constexpr std::size_t kMostParts = 3;

/// A question of a message, in the visitor's words.
struct Question {
  std::string text;
  bool complete = true;  ///< false: only its mark says that it asks ("et pour les étudiants ?")
};

/// Finds the questions of a message that asks several: "c'est payant ? et qui dirige ?".
class Parts {
 public:
  /// Reads the words that open and join questions from parts.json in `language_dir`
  /// (corpus/language). An error names the file and what to do.
  [[nodiscard]] static Result<Parts> load(const std::filesystem::path& language_dir,
                                          text::Analyzer analyzer);

  /// The questions of a cleaned message (see text::clean_question()) in their order: 2 to
  /// kMostParts, or none where it asks but one. A story belongs to the question that follows it;
  /// greetings, thanks and what comes after the last question are left out.
  [[nodiscard]] std::vector<Question> of(std::string_view message) const;

  /// The pieces of a text between which one question may end and another begin: at punctuation,
  /// connectors, numbers of a list, and words that open questions, far more often than it is so. In
  /// their order, without what joins them. Which of the places is one, what the pieces mean must
  /// tell.
  [[nodiscard]] std::vector<std::string_view> pieces_of(std::string_view text) const;

  /// Whether two pieces of a text that follow each other may be two questions.
  enum class Two {
    kNo,       ///< not by their form: "ceux qui…, et qui…", "…, oui ou non ?"
    kBySense,  ///< the first asks, and what follows may be more of it or another thing
    kByForm,   ///< each asks
  };
  [[nodiscard]] Two may_be_two(std::string_view left, std::string_view right) const;

 private:
  explicit Parts(Clauses clauses) : clauses_(std::move(clauses)) {}

  Clauses clauses_;
};

}  // namespace quesaco::dialogue
