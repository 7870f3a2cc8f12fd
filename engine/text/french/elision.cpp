#include "engine/text/french/elision.h"

#include <algorithm>
#include <array>

namespace quesaco::text::french {
namespace {

struct Elision {
  std::string_view elided;
  std::string_view whole;
};

constexpr std::array kElisions{
    Elision{"c", "ce"},           Elision{"d", "de"},           Elision{"j", "je"},
    Elision{"l", "le"},           Elision{"m", "me"},           Elision{"n", "ne"},
    Elision{"s", "se"},           Elision{"t", "te"},           Elision{"qu", "que"},
    Elision{"jusqu", "jusque"},   Elision{"lorsqu", "lorsque"}, Elision{"puisqu", "puisque"},
    Elision{"quoiqu", "quoique"}, Elision{"quelqu", "quelque"}, Elision{"presqu", "presque"},
};

bool begins_with_vowel(std::string_view word) {
  return std::string_view("aeiouyh").find(word.front()) != std::string_view::npos;
}

bool is_il(std::string_view word) { return word == "il" || word == "ils"; }

/// The word that `token` stands for before `next`; empty where nothing is elided.
std::string_view whole_form(const Token& token, const Token& next) {
  const auto* const found = std::ranges::find(kElisions, token.text, &Elision::elided);
  if (found == kElisions.end()) return {};
  const bool could_be_a_letter = token.text.size() == 1 && !token.before_apostrophe();
  if (could_be_a_letter && !begins_with_vowel(next.text)) return {};
  if (token.text == "s" && is_il(next.text)) return "si";
  return found->whole;
}

bool is_l_on(const Token& token, const Token& next) {
  return token.text == "l" && next.text == "on";
}

}  // namespace

Tokens undo_elision(Tokens tokens) {
  return rewrite(std::move(tokens), [](std::span<const Token> rest, Tokens& out) -> std::size_t {
    if (rest.size() < 2) return 0;
    if (is_l_on(rest[0], rest[1])) return 1;
    const auto whole = whole_form(rest[0], rest[1]);
    if (whole.empty()) return 0;
    out.push_back({std::string(whole), " "});
    return 1;
  });
}

}  // namespace quesaco::text::french
