#include "engine/text/french/whole_words.h"

#include <algorithm>
#include <array>

namespace quesaco::text::french {
namespace {

struct Halves {
  std::string_view first;
  std::string_view second;
};

constexpr std::array kWholeWords{
    Halves{"aujourd", "hui"}, Halves{"quelqu", "un"},   Halves{"quelqu", "une"},
    Halves{"presqu", "ile"},  Halves{"presqu", "iles"}, Halves{"prud", "homme"},
    Halves{"prud", "hommes"}, Halves{"entr", "aide"},   Halves{"rendez", "vous"},
    Halves{"week", "end"},    Halves{"week", "ends"},
};

bool are_halves(const Token& first, const Token& second) {
  return std::ranges::any_of(kWholeWords, [&](const Halves& word) {
    return word.first == first.text && word.second == second.text;
  });
}

}  // namespace

Tokens join_whole_words(Tokens tokens) {
  return rewrite(std::move(tokens), [](std::span<const Token> rest, Tokens& out) -> std::size_t {
    if (rest.size() < 2 || !are_halves(rest[0], rest[1])) return 0;
    out.push_back({rest[0].text + rest[1].text, rest[1].gap});
    return 2;
  });
}

}  // namespace quesaco::text::french
