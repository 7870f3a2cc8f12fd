#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

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
  using WordSequence = std::vector<std::string>;
  using Phrases = std::vector<WordSequence>;

  enum class Mark {
    kQuestion,
    kNone,   ///< or another, in a message that has no question mark
    kOther,  ///< beside sentences with a question mark: a story
  };
  enum class Joint { kStart, kComma, kConnector };

  /// What stands between two commas or connectors of a sentence, or several such pieces that
  /// belong together.
  struct Clause {
    std::string_view text;
    WordSequence words;  ///< analysed
    Joint joint = Joint::kStart;
    bool asks = false;
    bool reports = false;  ///< "je voudrais savoir…", perhaps in a clause before
  };

  explicit Parts(text::Analyzer analyzer) : analyzer_(std::move(analyzer)) {}

  [[nodiscard]] std::vector<std::string_view> sentences(std::string_view message) const;
  [[nodiscard]] bool ends_sentence(std::string_view before, char32_t mark,
                                   std::string_view after) const;
  [[nodiscard]] std::vector<Clause> clauses(std::string_view sentence, Mark mark) const;
  [[nodiscard]] std::vector<Clause> pieces(std::string_view sentence, Mark mark) const;
  [[nodiscard]] Clause read(std::string_view text, Joint joint, Mark mark) const;
  [[nodiscard]] bool is_inverted(std::string_view text) const;
  [[nodiscard]] bool opens_question(const WordSequence& words, Joint joint, Mark mark) const;
  [[nodiscard]] bool reports_question(const WordSequence& words) const;
  [[nodiscard]] bool are_two(const Clause& left, const Clause& right) const;
  [[nodiscard]] bool is_parallel(const Clause& left, const Clause& right) const;
  [[nodiscard]] bool is_tag(const WordSequence& words) const;
  [[nodiscard]] std::size_t opening(const WordSequence& words) const;

  text::Analyzer analyzer_;
  Phrases connectors_;  ///< as they are typed; the following as they are analysed
  Phrases joints_;      ///< connectors more, where meaning decides; as they are typed
  Phrases cuts_;        ///< may open a question anywhere; as they are typed
  Phrases questions_;   ///< ask where they open or end a clause
  Phrases openings_;    ///< the same, but elsewhere they only join one clause to another
  Phrases statements_;  ///< open what asks by its question mark only
  Phrases reporting_;   ///< what follows them is asked, perhaps with one of `reported_` first
  Phrases reported_;
  Phrases tags_;  ///< whole clauses that ask about what was said: "c'est vrai ?"
  std::unordered_set<std::string> determiners_;  ///< of `questions_`: a noun must follow, and more
  std::unordered_set<std::string> small_;        ///< may come before any clause
  std::unordered_set<std::string> not_verbs_;    ///< "rendez-vous" is no inversion
  std::unordered_set<std::string> abbreviations_;  ///< their dot ends no sentence
};

}  // namespace quesaco::dialogue
