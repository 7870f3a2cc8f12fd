#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/result.h"
#include "engine/text/analyzer.h"

namespace quesaco::dialogue {

using WordSequence = std::vector<std::string>;
using Phrases = std::vector<WordSequence>;

/// The words of a text as they are typed, each folded (text::fold()).
[[nodiscard]] WordSequence folded(std::string_view text);

/// How many words the longest of `phrases` takes that stands in `words` at `at`; 0: none does.
[[nodiscard]] std::size_t length_at(const Phrases& phrases, const WordSequence& words,
                                    std::size_t at);

[[nodiscard]] bool ends_with(const WordSequence& words, const Phrases& phrases);

/// The words that open, join and end questions.
struct QuestionWords {
  /// Reads parts.json in `language_dir` (corpus/language). An error names the file and what to do.
  [[nodiscard]] static Result<QuestionWords> load(const std::filesystem::path& language_dir,
                                                  const text::Analyzer& analyzer);

  Phrases connectors;  ///< as they are typed; the following as they are analysed
  Phrases joints;      ///< connectors more, where meaning decides; as they are typed
  Phrases cuts;        ///< may open a question anywhere; as they are typed
  Phrases questions;   ///< ask where they open or end a clause
  Phrases openings;    ///< the same, but elsewhere they only join one clause to another
  Phrases statements;  ///< open what asks by its question mark only
  Phrases reporting;   ///< what follows them is asked, perhaps with one of `reported` first
  Phrases reported;
  Phrases tags;  ///< whole clauses that ask about what was said: "c'est vrai ?"
  std::unordered_set<std::string> determiners;    ///< of `questions`: a noun must follow, and more
  std::unordered_set<std::string> small;          ///< may come before any clause
  std::unordered_set<std::string> not_verbs;      ///< "rendez-vous" is no inversion
  std::unordered_set<std::string> abbreviations;  ///< their dot ends no sentence
};

}  // namespace quesaco::dialogue
