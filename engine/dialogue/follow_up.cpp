#include "engine/dialogue/follow_up.h"

#include "engine/dialogue/lists.h"

namespace quesaco::dialogue {

Result<FollowUps> FollowUps::load(const std::filesystem::path& language_dir) {
  const auto file = ListFile::read(language_dir / "follow_ups.json");
  if (!file) return tl::unexpected(file.error());
  const auto openings = words_at(*file, "/openings");
  if (!openings) return tl::unexpected(openings.error());
  const auto small = words_at(*file, "/small");
  if (!small) return tl::unexpected(small.error());
  FollowUps follow_ups;
  follow_ups.openings_ = WordSet(openings->begin(), openings->end());
  follow_ups.small_ = WordSet(small->begin(), small->end());
  return follow_ups;
}

bool FollowUps::may_be(const text::Analysis& question) const {
  const auto& words = question.words;
  if (words.empty() || words.size() > kLongestFollowUp) return false;
  return words.size() <= kBareFollowUp || openings_.contains(words.front());
}

text::Analysis FollowUps::subject(const text::Analysis& question) const {
  text::Analysis subject;
  for (std::size_t i = 0; i < question.words.size(); ++i) {
    if (openings_.contains(question.words[i]) || small_.contains(question.words[i])) continue;
    subject.words.push_back(question.words[i]);
    subject.stems.push_back(question.stems[i]);
  }
  return subject;
}

}  // namespace quesaco::dialogue
