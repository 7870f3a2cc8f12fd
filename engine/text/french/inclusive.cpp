#include "engine/text/french/inclusive.h"

#include <algorithm>
#include <array>

namespace quesaco::text::french {
namespace {

/// A feminine ending and what the masculine word before it must end in. Without that condition
/// "appelle-le" or "payant.les autres" would lose a word.
struct Ending {
  std::string_view feminine;
  std::string_view masculine;
};

constexpr std::array kEndings{
    Ending{"e", ""},      Ending{"ne", "n"},      Ending{"enne", "en"},  Ending{"le", "l"},
    Ending{"elle", "el"}, Ending{"elle", "eau"},  Ending{"ale", "al"},   Ending{"ale", "aux"},
    Ending{"te", "t"},    Ending{"te", "ou"},     Ending{"ere", "er"},   Ending{"rice", "eur"},
    Ending{"se", "eur"},  Ending{"trice", "eur"}, Ending{"euse", "eur"}, Ending{"euse", "eux"},
    Ending{"se", "x"},    Ending{"sse", "e"},     Ending{"fe", "f"},     Ending{"ve", "f"},
    Ending{"ive", "if"},  Ending{"he", "c"},
};

bool is_plural(std::string_view word) { return word.ends_with('s') || word.ends_with('x'); }

/// `base` may be a plural itself: "infirmiers·ères".
bool fits(std::string_view base, std::string_view feminine) {
  const auto singular = base.ends_with('s') ? base.substr(0, base.size() - 1) : base;
  return std::ranges::any_of(kEndings, [&](const Ending& ending) {
    return ending.feminine == feminine &&
           (base.ends_with(ending.masculine) || singular.ends_with(ending.masculine));
  });
}

/// What follows a base word: how many tokens, and whether they make it a plural.
struct Tail {
  std::size_t tokens = 0;
  bool plural = false;
};

/// "(s)" and "·s", of a word that is the same for both.
bool is_plural_mark(std::span<const Token> rest) {
  return rest[1].text == "s" && (rest[0].gap == "(" || rest[0].gap == ".");
}

/// The ending in rest[1], plural or not: "e", "es" (but not in "tu-es").
Tail match_ending(std::span<const Token> rest) {
  std::string_view ending = rest[1].text;
  if (fits(rest[0].text, ending)) return {1, false};
  if (!ending.ends_with('s') || rest[0].text.size() < 3) return {};
  ending.remove_suffix(1);
  return fits(rest[0].text, ending) ? Tail{1, true} : Tail{};
}

/// Whether rest[2] is the plural's "s" of "·e·s", "(e)s", "(e)(s)".
bool plural_follows(std::span<const Token> rest) {
  if (rest.size() < 3 || rest[2].text != "s") return false;
  const auto& gap = rest[1].gap;
  return gap == rest[0].gap || gap == ")" || gap == ")(";
}

Tail match(std::span<const Token> rest) {
  if (rest.size() < 2 || rest[0].text.size() < 2) return {};
  const auto& separator = rest[0].gap;
  if (separator != "." && separator != "-" && separator != "/" && separator != "(") return {};
  if (is_plural_mark(rest)) return {1, true};
  const Tail ending = match_ending(rest);
  if (ending.tokens == 0) return {};
  if (plural_follows(rest)) return {2, true};
  const bool name_goes_on = rest[1].before_hyphen() && separator == "-";  // Mareil-le-Guyon
  return name_goes_on ? Tail{} : ending;
}

}  // namespace

Tokens drop_inclusive_endings(Tokens tokens) {
  return rewrite(std::move(tokens), [](std::span<const Token> rest, Tokens& out) -> std::size_t {
    const Tail tail = match(rest);
    if (tail.tokens == 0) return 0;
    out.push_back({rest[0].text, rest[tail.tokens].gap});
    if (tail.plural && !is_plural(rest[0].text)) out.back().text += 's';
    return 1 + tail.tokens;
  });
}

}  // namespace quesaco::text::french
