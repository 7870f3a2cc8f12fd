#include "engine/text/correction.h"

#include <algorithm>

#include "engine/text/fold.h"
#include "engine/text/unicode.h"

namespace quesaco::text {
namespace {

bool is_plain(const std::string& folded) {
  return !folded.empty() &&
         std::ranges::none_of(folded, [](char c) { return c == ' ' || (c >= '0' && c <= '9'); });
}

/// The end of the word that begins at byte `begin`, or `begin` where none does.
std::size_t end_of_word(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t next = begin; next < text.size(); end = next) {
    if (!is_word_character(next_code_point(text, next))) break;
  }
  return end;
}

}  // namespace

std::string correct_words(std::string_view question, const Analyzer& analyzer,
                          const Correct& correct) {
  std::string result;
  for (std::size_t at = 0; at < question.size();) {
    const std::size_t begin = at;
    at = end_of_word(question, begin);
    if (at == begin) {  // what stands between words
      (void)next_code_point(question, at);
      result += question.substr(begin, at - begin);
      continue;
    }
    const std::string_view word = question.substr(begin, at - begin);
    const std::string folded = fold(word);
    const bool read_as_typed =
        is_plain(folded) && analyzer.analyze(word).words == std::vector<std::string>{folded};
    const auto better = read_as_typed ? correct(folded) : std::nullopt;
    result += better ? std::string_view(*better) : word;
  }
  return result;
}

}  // namespace quesaco::text
