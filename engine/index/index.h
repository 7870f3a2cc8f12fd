#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "engine/index/hit.h"
#include "engine/result.h"
#include "engine/text/analyzer.h"

namespace quesaco::index {

/// Changes whenever an index of an earlier program cannot be read any more.
inline constexpr int kFormat = 6;

/// Words shorter than the first are not corrected; from the second on, two slips are.
inline constexpr std::size_t kShortestCorrected = 5;
inline constexpr std::size_t kLongWord = 7;

/// An immutable, opened index directory (see builder.h), held in memory: nothing that happens to
/// the directory can reach it. Safe to share between threads: each search borrows a
/// Xapian::Database of its own. A search that Xapian gives up, for want of memory or descriptors,
/// finds nothing.
class Index {
 public:
  /// Fails (kEnvironment) where the folder is missing, incomplete or damaged: build it again.
  /// `lexicon`: made by build_lexicon(), tells words from slips; may be empty, or missing or
  /// damaged, see lexicon_problem().
  static Result<std::shared_ptr<const Index>> open(const std::filesystem::path& directory,
                                                   const std::filesystem::path& lexicon = {});
  ~Index();

  /// Entries by BM25 over all their texts, best first, see search(). All questions that have no
  /// answer here are one entry, without id.
  [[nodiscard]] std::vector<Hit> entries(const text::Analysis& query, std::size_t limit) const;

  /// Single questions, wordings and passages of answers, best first.
  [[nodiscard]] std::vector<Hit> texts(const text::Analysis& query, std::size_t limit) const;

  /// Ids of entries whose questions and wordings hold every word typed, the last one perhaps
  /// unfinished, the best first: by DPH (G. Amati, "Frequentist and Bayesian Approach to
  /// Information Retrieval", 2006), which asks how much more often the words stand in an entry than
  /// elsewhere. They count once more in its own question and claim. Those far behind the best are
  /// left out.
  [[nodiscard]] std::vector<std::string> suggest(const text::Analysis& typed,
                                                 std::size_t limit) const;

  /// Whether each of the words stands in some question, wording or answer, inflected or not.
  [[nodiscard]] bool covers(const text::Analysis& analysis) const;

  /// What `word`, folded, is probably meant to be: the nearest word of the site's questions and
  /// answers, or of its wordings where the lexicon has it, at most one slip away, from kLongWord
  /// letters on two. Nothing where the word is known, also by the lexicon, too short, or too far
  /// from all.
  [[nodiscard]] std::optional<std::string> correct(const std::string& word) const;

  /// Why words are told from slips without the lexicon, and the remedy: French, for the operator.
  /// Empty where they are not, or where open() was given no lexicon.
  [[nodiscard]] const std::string& lexicon_problem() const { return lexicon_problem_; }

 private:
  class Databases;
  Index(std::unique_ptr<Databases> databases, std::string lexicon_problem);
  std::unique_ptr<Databases> databases_;
  std::string lexicon_problem_;
};

}  // namespace quesaco::index
