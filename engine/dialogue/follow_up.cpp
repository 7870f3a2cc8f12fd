#include "engine/dialogue/follow_up.h"

#include <utility>

#include "engine/dialogue/lists.h"

namespace quesaco::dialogue {

Result<FollowUps> FollowUps::load(const std::filesystem::path& language_dir) {
  const auto file = ListFile::read(language_dir / "follow_ups.json");
  if (!file) return tl::unexpected(file.error());
  FollowUps follow_ups;
  for (const auto& [pointer, words] : {std::pair("/openings", &follow_ups.openings_),
                                       std::pair("/interrogatives", &follow_ups.interrogatives_),
                                       std::pair("/small", &follow_ups.small_)}) {
    const auto listed = words_at(*file, pointer);
    if (!listed) return tl::unexpected(listed.error());
    words->insert(listed->begin(), listed->end());
  }
  return follow_ups;
}

Leaning FollowUps::leaning(const text::Analysis& question) const {
  const auto& words = question.words;
  if (words.empty() || words.size() > kLongestFollowUp) return Leaning::kNo;
  const bool asks = words.size() <= kBareInterrogative && interrogatives_.contains(words.front());
  if (asks || openings_.contains(words.front())) return Leaning::kByWord;
  return words.size() <= kBareFollowUp ? Leaning::kByMeaning : Leaning::kNo;
}

text::Analysis FollowUps::subject(const text::Analysis& question) const {
  text::Analysis subject;
  for (std::size_t i = 0; i < question.words.size(); ++i) {
    const std::string& word = question.words[i];
    if (openings_.contains(word) || interrogatives_.contains(word) || small_.contains(word)) {
      continue;
    }
    subject.words.push_back(question.words[i]);
    subject.stems.push_back(question.stems[i]);
  }
  return subject;
}

}  // namespace quesaco::dialogue
