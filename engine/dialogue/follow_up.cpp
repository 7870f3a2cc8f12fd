#include "engine/dialogue/follow_up.h"

#include "engine/dialogue/lists.h"

namespace quesaco::dialogue {

Result<FollowUps> FollowUps::load(const std::filesystem::path& language_dir) {
  const auto file = ListFile::read(language_dir / "follow_ups.json");
  if (!file) return tl::unexpected(file.error());
  const auto openings = words_at(*file, "/openings");
  if (!openings) return tl::unexpected(openings.error());
  FollowUps follow_ups;
  follow_ups.openings_ = {openings->begin(), openings->end()};
  return follow_ups;
}

bool FollowUps::may_be(const text::Analysis& question) const {
  const auto& words = question.words;
  if (words.empty() || words.size() > kLongestFollowUp) return false;
  return words.size() <= kBareFollowUp || openings_.contains(words.front());
}

}  // namespace quesaco::dialogue
