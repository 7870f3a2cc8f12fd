#include "engine/answering/language.h"

#include "engine/emergency/watch.h"

namespace quesaco::answering {

Result<Language> Language::load(const std::filesystem::path& folder,
                                const text::Analyzer& analyzer) {
  auto names = text::Names::load(folder);
  if (!names) return tl::unexpected(names.error());
  auto notices = dialogue::Notices::load(folder, analyzer);
  if (!notices) return tl::unexpected(notices.error());
  auto follow_ups = dialogue::FollowUps::load(folder);
  if (!follow_ups) return tl::unexpected(follow_ups.error());
  auto parts = dialogue::Parts::load(folder, analyzer);
  if (!parts) return tl::unexpected(parts.error());
  auto numbers = emergency::Numbers::load(emergency::folder_in(folder) / "numbers.json");
  if (!numbers) return tl::unexpected(numbers.error());
  return Language{std::move(*names), std::move(*notices), std::move(*follow_ups), std::move(*parts),
                  std::move(*numbers)};
}

}  // namespace quesaco::answering
