#include "engine/text/french/letters.h"

#include <algorithm>

namespace quesaco::text::french {
namespace {

bool is_letter(const Token& token) {
  return token.text.size() == 1 && token.text[0] >= 'a' && token.text[0] <= 'z';
}

/// How many single letters begin `rest`, the same separator between them.
std::size_t letters_in_a_row(std::span<const Token> rest) {
  std::size_t count = 0;
  while (count < std::min(rest.size(), kMaxWord) && is_letter(rest[count])) {
    ++count;
    if (rest[count - 1].gap != rest[0].gap) break;
  }
  return count;
}

/// Dots say by themselves that the letters belong together.
bool make_an_acronym(std::span<const Token> letters) {
  const std::string_view gap = letters.empty() ? "" : std::string_view(letters[0].gap);
  if (gap == ".") return letters.size() >= 2;
  const bool spelled = gap == " " || gap == "-" || gap == ". ";
  return spelled && letters.size() >= 3 &&
         std::ranges::find(letters, "y", &Token::text) == letters.end();
}

}  // namespace

Tokens join_letters(Tokens tokens) {
  return rewrite(std::move(tokens), [](std::span<const Token> rest, Tokens& out) -> std::size_t {
    const auto letters = rest.first(letters_in_a_row(rest));
    if (!make_an_acronym(letters)) return 0;
    Token word{"", letters.back().gap};
    for (const auto& letter : letters) word.text += letter.text;
    out.push_back(std::move(word));
    return letters.size();
  });
}

}  // namespace quesaco::text::french
