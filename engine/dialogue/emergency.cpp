#include "engine/dialogue/emergency.h"

#include <algorithm>
#include <span>

namespace quesaco::dialogue {
namespace {

using Words = std::span<const std::string>;

/// Whether `phrase` is in `message` with its first word at `at`. Notes the places of all words of
/// all such occurrences in `found`.
bool match_at(Words phrase, Words message, std::size_t at, std::vector<bool>& found) {
  if (message[at] != phrase.front()) return false;
  bool whole = phrase.size() == 1;
  if (!whole) {
    const std::size_t end = std::min(message.size(), at + kWidestGap + 2);
    for (std::size_t next = at + 1; next < end; ++next) {
      whole = match_at(phrase.subspan(1), message, next, found) || whole;
    }
  }
  if (whole) found[at] = true;
  return whole;
}

/// The places of the words of all occurrences of `phrases` in `message`.
std::vector<bool> places_of(const std::vector<Stems>& phrases, const Stems& message) {
  std::vector<bool> found(message.size());
  for (const Stems& phrase : phrases) {
    for (std::size_t at = 0; at < message.size(); ++at) match_at(phrase, message, at, found);
  }
  return found;
}

}  // namespace

Emergency::Emergency(std::string text, std::vector<Stems> phrases, std::vector<Stems> harmless)
    : text_(std::move(text)), phrases_(std::move(phrases)), harmless_(std::move(harmless)) {}

Result<Emergency> Emergency::load(const std::filesystem::path& language_dir,
                                  const text::Analyzer& analyzer) {
  const auto file = ListFile::read(language_dir / "emergency.json");
  if (!file) return tl::unexpected(file.error());
  auto text = text_at(*file, "/text");
  if (!text) return tl::unexpected(text.error());
  auto phrases = phrases_at(*file, "/phrases", analyzer);
  if (!phrases) return tl::unexpected(phrases.error());
  auto harmless = phrases_at(*file, "/not_emergency", analyzer);
  if (!harmless) return tl::unexpected(harmless.error());
  return Emergency(std::move(*text), std::move(*phrases), std::move(*harmless));
}

std::optional<Notice> Emergency::of(const Stems& message) const {
  Stems serious = message;
  const std::vector<bool> harmless = places_of(harmless_, message);
  for (std::size_t at = 0; at < serious.size(); ++at) {
    if (harmless[at]) serious[at].clear();  // still there as a gap, and like no word of a phrase
  }
  const std::vector<bool> signs = places_of(phrases_, serious);
  if (std::ranges::find(signs, true) == signs.end()) return std::nullopt;
  return Notice{"emergency", text_};
}

}  // namespace quesaco::dialogue
