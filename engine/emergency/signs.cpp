#include "engine/emergency/signs.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace quesaco::emergency {
namespace {

using dialogue::Stems;
using StemSpan = std::span<const std::string>;

/// Those that phrases can tell; a child in danger is seldom named in so many words.
constexpr std::array kTold = {Kind::kSuicide, Kind::kViolence, Kind::kMedical};

/// Whether `phrase` is in `message` with its first word at `at`. Notes the places of all words of
/// all such occurrences in `found`.
bool match_at(StemSpan phrase, StemSpan message, std::size_t at, std::vector<bool>& found) {
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

Result<Signs> Signs::load(const std::filesystem::path& file, const text::Analyzer& analyzer) {
  const auto lists = dialogue::ListFile::read(file);
  if (!lists) return tl::unexpected(lists.error());
  Signs signs;
  for (const Kind kind : kTold) {
    auto phrases = phrases_at(*lists, "/" + std::string(name_of(kind)), analyzer);
    if (!phrases) return tl::unexpected(phrases.error());
    signs.phrases_.emplace_back(kind, std::move(*phrases));
  }
  auto harmless = phrases_at(*lists, "/not_emergency", analyzer);
  if (!harmless) return tl::unexpected(harmless.error());
  signs.harmless_ = std::move(*harmless);
  return signs;
}

std::optional<Kind> Signs::of(const Stems& message) const {
  Stems serious = message;
  const std::vector<bool> harmless = places_of(harmless_, message);
  for (std::size_t at = 0; at < serious.size(); ++at) {
    if (harmless[at]) serious[at].clear();  // still there as a gap, and like no word of a phrase
  }
  for (const auto& [kind, phrases] : phrases_) {
    const std::vector<bool> signs = places_of(phrases, serious);
    if (std::ranges::find(signs, true) != signs.end()) return kind;
  }
  return std::nullopt;
}

}  // namespace quesaco::emergency
