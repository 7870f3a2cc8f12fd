#include "engine/dialogue/courtesy.h"

#include <algorithm>
#include <array>

namespace quesaco::dialogue {
namespace {

constexpr std::array kKinds = {"greeting", "thanks", "insult"};  // the weakest first

bool stands_at(const Stems& phrase, const Stems& message, std::size_t at) {
  return phrase.size() <= message.size() - at &&
         std::equal(phrase.begin(), phrase.end(),
                    message.begin() + static_cast<std::ptrdiff_t>(at));
}

}  // namespace

Result<Courtesy> Courtesy::load(const ListFile& file, const text::Analyzer& analyzer) {
  Courtesy courtesy;
  const auto add = [&](std::vector<Stems> phrases) {
    for (Stems& stems : phrases) {
      courtesy.phrases_.push_back({std::move(stems), courtesy.replies_.size()});
    }
  };
  auto around = phrases_at(file, "/around", analyzer);
  if (!around) return tl::unexpected(around.error());
  add(std::move(*around));
  for (const std::string kind : kKinds) {
    auto text = text_at(file, "/" + kind + "/text");
    if (!text) return tl::unexpected(text.error());
    auto phrases = phrases_at(file, "/" + kind + "/phrases", analyzer);
    if (!phrases) return tl::unexpected(phrases.error());
    courtesy.replies_.push_back({kind, std::move(*text)});
    add(std::move(*phrases));
  }
  return courtesy;
}

const Courtesy::Phrase* Courtesy::longest_at(const Stems& message, std::size_t at) const {
  const Phrase* longest = nullptr;
  for (const Phrase& phrase : phrases_) {
    const bool longer = longest == nullptr || phrase.stems.size() >= longest->stems.size();
    if (longer && stands_at(phrase.stems, message, at)) longest = &phrase;
  }
  return longest;
}

std::optional<Notice> Courtesy::of(const Stems& message) const {
  std::size_t strength = 0;
  for (std::size_t at = 0; at < message.size();) {
    const Phrase* phrase = longest_at(message, at);
    if (phrase == nullptr) return std::nullopt;
    strength = std::max(strength, phrase->strength);
    at += phrase->stems.size();
  }
  if (strength == 0) return std::nullopt;
  return replies_[strength - 1];
}

}  // namespace quesaco::dialogue
