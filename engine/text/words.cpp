#include "engine/text/words.h"

#include "engine/text/unicode.h"

namespace quesaco::text {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const bool letter = is_word_character(next_code_point(text, at));
    if (letter && !inside) begin = here;
    if (!letter && inside) words.push_back(text.substr(begin, here - begin));
    inside = letter;
  }
  if (inside) words.push_back(text.substr(begin));
  return words;
}

}  // namespace quesaco::text
