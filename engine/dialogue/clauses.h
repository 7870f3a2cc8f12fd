#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "engine/dialogue/question_words.h"
#include "engine/text/analyzer.h"

namespace quesaco::dialogue {

/// How a sentence ends.
enum class Mark {
  kQuestion,
  kNone,   ///< or another, in a message that has no question mark
  kOther,  ///< beside sentences with a question mark: a story
};

/// What stands between two commas or connectors of a sentence, or several such pieces that
/// belong together.
struct Clause {
  enum class Joint { kStart, kComma, kConnector };

  std::string_view text;
  WordSequence words;  ///< analysed
  Joint joint = Joint::kStart;
  bool asks = false;
  bool reports = false;  ///< "je voudrais savoir…", perhaps in a clause before
  bool is_tag = false;   ///< "c'est vrai ?", and nothing more
};

/// Reads the clauses of a sentence, and tells which of them ask.
class Clauses {
 public:
  Clauses(QuestionWords lists, text::Analyzer analyzer)
      : lists_(std::move(lists)), analyzer_(std::move(analyzer)) {}

  [[nodiscard]] const QuestionWords& lists() const { return lists_; }

  /// The clauses of a sentence in their order, those that ask for one thing joined.
  [[nodiscard]] std::vector<Clause> of(std::string_view sentence, Mark mark) const;

  /// A text as one clause.
  [[nodiscard]] Clause read(std::string_view text, Mark mark,
                            Clause::Joint joint = Clause::Joint::kStart) const;

  /// Whether `left` reports what `right` asks: "je voudrais savoir comment…", "si c'est payant".
  [[nodiscard]] bool is_reported(const Clause& left, const Clause& right) const;

  /// "ceux qui habitent ici et qui exercent ailleurs", "si j'habite ici et si j'exerce ailleurs".
  [[nodiscard]] bool is_parallel(const Clause& left, const Clause& right) const;

 private:
  [[nodiscard]] std::vector<Clause> pieces(std::string_view sentence, Mark mark) const;
  [[nodiscard]] bool are_two(const Clause& left, const Clause& right) const;
  [[nodiscard]] bool is_inverted(std::string_view text) const;
  [[nodiscard]] bool opens_question(const WordSequence& words, Clause::Joint joint,
                                    Mark mark) const;
  [[nodiscard]] bool reports_question(const WordSequence& words) const;
  [[nodiscard]] std::size_t opening(const WordSequence& words) const;

  QuestionWords lists_;
  text::Analyzer analyzer_;
};

}  // namespace quesaco::dialogue
