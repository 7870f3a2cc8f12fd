#include "engine/number_conflicts.h"

#include <algorithm>

#include "engine/text/fold.h"
#include "engine/text/words.h"

namespace quesaco {
namespace {

/// Stands for the word before a year, which tells a thing apart whatever that is.
constexpr std::string_view kYear = "";
constexpr std::size_t kShortestNoun = 4;  // "le", "est" after a number make it no quantity
constexpr std::size_t kShortestName = 3;

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

struct Named {
  std::string_view name;  ///< the word before the number, or kYear
  std::string_view number;
};

/// The numbers of a folded text that tell a thing apart.
std::vector<Named> named_in(const std::vector<std::string_view>& words) {
  std::vector<Named> found;
  std::string_view name;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!has_digit(words[i])) {
      if (words[i].size() >= kShortestName) name = words[i];
      continue;
    }
    const bool quantity =
        i + 1 < words.size() && words[i + 1].size() >= kShortestNoun && !has_digit(words[i + 1]);
    if (quantity) continue;
    if (is_year(words[i])) {
      found.push_back({kYear, words[i]});
    } else if (!name.empty()) {
      found.push_back({name, words[i]});
    }
  }
  return found;
}

}  // namespace

NumberConflicts::NumberConflicts(std::span<const corpus::LabelledText> texts) {
  using Kind = corpus::LabelledText::Kind;
  for (const corpus::LabelledText& text : texts) {
    if (!has_digit(text.text) || text.entries.empty()) continue;
    const std::string folded = text::fold(text.text);
    const auto words = text::words_of(folded);
    for (const std::string& entry : text.entries) {
      Numbers& numbers = entries_[entry];
      for (const std::string_view word : words) {
        if (has_digit(word)) numbers.all.emplace(word);
      }
      if (text.passage()) continue;
      for (const auto& [name, number] : named_in(words)) {
        // A visitor who wrote "en 2024" did not make the entry one of that year.
        if (name == kYear && text.kind != Kind::kQuestion) continue;
        numbers.named[std::string(name)].emplace(number);
      }
    }
  }
}

bool NumberConflicts::between(const std::string& entry, std::string_view question) const {
  const auto numbers = entries_.find(entry);
  if (numbers == entries_.end() || !has_digit(question)) return false;
  const std::string folded = text::fold(question);
  const auto& [named, all] = numbers->second;
  return std::ranges::any_of(named_in(text::words_of(folded)), [&](const Named& asked) {
    return named.contains(std::string(asked.name)) && !all.contains(std::string(asked.number));
  });
}

}  // namespace quesaco
