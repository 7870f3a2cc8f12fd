#include "engine/answering/number_conflicts.h"

#include <algorithm>

#include "engine/text/fold.h"
#include "engine/text/words.h"

namespace quesaco::answering {
namespace {

constexpr std::size_t kShortestNoun = 4;  // "le", "est" after a number make it no quantity
constexpr std::size_t kShortestName = 3;

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
         std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::vector<NumberConflicts::Named> NumberConflicts::named_in(std::string_view question) {
  if (!has_digit(question)) return {};
  const std::string folded = text::fold(question);
  const auto words = text::words_of(folded);
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
      found.push_back({"", std::string(words[i])});
    } else if (!name.empty()) {
      found.push_back({std::string(name), std::string(words[i])});
    }
  }
  return found;
}

NumberConflicts::NumberConflicts(std::span<const corpus::LabelledText> texts) {
  using Kind = corpus::LabelledText::Kind;
  for (const corpus::LabelledText& text : texts) {
    if (!has_digit(text.text) || text.entries.empty()) continue;
    const std::string folded = text::fold(text.text);
    const auto named = text.passage() ? std::vector<Named>() : named_in(text.text);
    for (const std::string& entry : text.entries) {
      Numbers& numbers = entries_[entry];
      for (const std::string_view word : text::words_of(folded)) {
        if (has_digit(word)) numbers.all.emplace(word);
      }
      for (const auto& [name, number] : named) {
        // A visitor who wrote "en 2024" did not make the entry one of that year.
        if (name.empty() && text.kind != Kind::kQuestion) continue;
        numbers.named[name].insert(number);
      }
    }
  }
}

bool NumberConflicts::between(const std::string& entry, std::span<const Named> asked) const {
  const auto found = entries_.find(entry);
  if (found == entries_.end()) return false;
  const Numbers& numbers = found->second;
  return std::ranges::any_of(asked, [&](const Named& thing) {
    return numbers.named.contains(thing.name) && !numbers.all.contains(thing.number);
  });
}

}  // namespace quesaco::answering
