#include "engine/dialogue/sentences.h"

#include <algorithm>

#include "engine/text/fold.h"
#include "engine/text/unicode.h"
#include "engine/text/words.h"

namespace quesaco::dialogue {
namespace {

std::string_view trimmed(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

/// Whether a sentence ends with `mark`, between the texts `before` and `after`.
bool ends_sentence(std::string_view before, char32_t mark, std::string_view after,
                   const std::unordered_set<std::string>& abbreviations) {
  const std::string_view token = before.substr(before.rfind(' ') + 1);
  const bool last = text::words_of(after.substr(0, after.find(' '))).empty();
  switch (mark) {
    case U'?':
    case U'!':
      return last || token.find('/') == std::string_view::npos;  // not inside an address
    case U';':
      return true;
    case U'…':
      return last;
    case U'.': {
      const auto words = text::words_of(token);
      if (!last || words.empty()) return last;
      const std::string word = text::fold(words.back());
      const bool initial = word.size() == 1 && word >= "a";
      return !initial && !abbreviations.contains(word);
    }
    default:
      return false;
  }
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view message,
                                           const std::unordered_set<std::string>& abbreviations) {
  std::vector<std::string_view> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < message.size();) {
    const std::string_view before = message.substr(0, at);
    const char32_t mark = text::next_code_point(message, at);
    if (!ends_sentence(before, mark, message.substr(at), abbreviations)) continue;
    // "?!" and "? ?" end one sentence.
    at = std::min(message.find_first_not_of(" ?!.;", at), message.size());
    out.push_back(trimmed(message.substr(begin, at - begin)));
    begin = at;
  }
  out.push_back(trimmed(message.substr(begin)));
  return out;
}

std::string_view end_of(std::string_view sentence) {
  const auto words = text::words_of(sentence);
  const std::string_view end = sentence.substr(sentence.size());
  return words.empty() ? end : between(words.back(), end);
}

bool has_question_mark(std::string_view sentence) {
  return end_of(sentence).find('?') != std::string_view::npos;
}

std::string_view from_to(std::string_view first, std::string_view last) {
  return {first.begin(), last.end()};
}

std::string_view between(std::string_view left, std::string_view right) {
  return from_to(left.substr(left.size()), right.substr(0, 0));
}

}  // namespace quesaco::dialogue
