#include "engine/dialogue/question_words.h"

#include <algorithm>
#include <array>

#include "engine/dialogue/lists.h"
#include "engine/text/fold.h"
#include "engine/text/words.h"

namespace quesaco::dialogue {

WordSequence folded(std::string_view text) {
  WordSequence out;
  for (const std::string_view word : text::words_of(text)) out.push_back(text::fold(word));
  return out;
}

std::size_t length_at(const Phrases& phrases, const WordSequence& words, std::size_t at) {
  std::size_t longest = 0;
  for (const WordSequence& phrase : phrases) {
    if (phrase.size() <= words.size() - at && phrase.size() > longest &&
        std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(at))) {
      longest = phrase.size();
    }
  }
  return longest;
}

bool ends_with(const WordSequence& words, const Phrases& phrases) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (length_at(phrases, words, at) == words.size() - at) return true;
  }
  return false;
}

Result<QuestionWords> QuestionWords::load(const std::filesystem::path& language_dir,
                                          const text::Analyzer& analyzer) {
  const auto file = ListFile::read(language_dir / "parts.json");
  if (!file) return tl::unexpected(file.error());
  QuestionWords lists;
  const std::array phrase_lists = {std::pair("/connectors", &lists.connectors),
                                   std::pair("/questions", &lists.questions),
                                   std::pair("/openings", &lists.openings),
                                   std::pair("/statements", &lists.statements),
                                   std::pair("/reporting", &lists.reporting),
                                   std::pair("/reported", &lists.reported),
                                   std::pair("/tags", &lists.tags),
                                   std::pair("/joints", &lists.joints),
                                   std::pair("/cuts", &lists.cuts)};
  for (const auto& [name, phrases] : phrase_lists) {
    const auto texts = texts_at(*file, name);
    if (!texts) return tl::unexpected(texts.error());
    const bool typed =
        phrases == &lists.connectors || phrases == &lists.joints || phrases == &lists.cuts;
    for (const std::string& text : *texts) {
      phrases->push_back(typed ? folded(text) : analyzer.analyze(text).words);
    }
  }
  const std::array word_lists = {
      std::pair("/determiners", &lists.determiners), std::pair("/small", &lists.small),
      std::pair("/not_verbs", &lists.not_verbs), std::pair("/abbreviations", &lists.abbreviations)};
  for (const auto& [name, words] : word_lists) {
    const auto found = words_at(*file, name);
    if (!found) return tl::unexpected(found.error());
    words->insert(found->begin(), found->end());
  }
  return lists;
}

}  // namespace quesaco::dialogue
