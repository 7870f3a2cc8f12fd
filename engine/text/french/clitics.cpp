#include "engine/text/french/clitics.h"

#include <algorithm>
#include <array>

namespace quesaco::text::french {
namespace {

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::array<std::string_view, 5> kThirdPersons{"il", "elle", "on", "ils", "elles"};
constexpr std::array<std::string_view, 6> kOtherSubjects{"je", "tu", "nous", "vous", "ce", "ca"};
constexpr std::array<std::string_view, 11> kBeforeVerb{"ne", "y",  "en",  "me",  "te",  "se",
                                                       "le", "la", "les", "lui", "leur"};

bool is_est_ce_que(std::span<const Token> rest) {
  if (rest.size() < 3) return false;
  const bool est = rest[0].text == "est" || rest[0].text == "es";  // a frequent slip
  return est && rest[1].text == "ce" && rest[2].text == "que";
}

bool needs_est_ce_que(std::string_view previous) {
  return previous == "que" || previous == "qui" || previous == "ce" || previous == "ne";
}

}  // namespace

bool is_third_person(std::string_view word) { return contains(kThirdPersons, word); }

bool is_subject(std::string_view word) {
  return is_third_person(word) || contains(kOtherSubjects, word);
}

bool is_before_verb(std::string_view word) { return contains(kBeforeVerb, word); }

Tokens drop_euphonic_t(Tokens tokens) {
  return rewrite(std::move(tokens), [](std::span<const Token> rest, Tokens& out) -> std::size_t {
    const bool euphonic = rest.size() > 1 && rest[0].text == "t" && is_third_person(rest[1].text);
    if (!euphonic || out.empty()) return 0;
    out.back().gap = "-";  // verb and pronoun, as the t says
    return 1;
  });
}

Tokens drop_est_ce_que(Tokens tokens) {
  return rewrite(std::move(tokens), [](std::span<const Token> rest, Tokens& out) -> std::size_t {
    if (!is_est_ce_que(rest)) return 0;
    return !out.empty() && needs_est_ce_que(out.back().text) ? 0 : 3;
  });
}

}  // namespace quesaco::text::french
