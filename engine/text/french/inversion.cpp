#include "engine/text/french/inversion.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "engine/text/french/clitics.h"

namespace quesaco::text::french {
namespace {

using WordList = std::span<const std::string_view>;

bool contains(WordList words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

constexpr std::string_view kJe[] = {"dois", "puis", "ai", "suis", "vais"};
constexpr std::string_view kTu[] = {"dois", "peux", "as", "es"};
constexpr std::string_view kSingular[] = {"est", "a", "peut", "doit", "faut", "va", "existe"};
constexpr std::string_view kPlural[] = {"sont", "ont", "peuvent", "doivent"};
constexpr std::string_view kVous[] = {"pouvez", "avez", "etes", "devez"};
constexpr std::string_view kImpersonal[] = {"faut", "faudra", "faudrait", "agit", "existe"};
/// After these no subject has been named yet.
constexpr std::string_view kOpeners[] = {"que",      "quoi", "qui",  "quand", "comment", "combien",
                                         "pourquoi", "ou",   "et",   "mais",  "donc",    "alors",
                                         "si",       "car",  "puis", "sinon", "bonjour", "salut"};

/// Verbs that, before `pronoun`, make an inversion even without a hyphen.
WordList frequent_verbs(std::string_view pronoun) {
  if (pronoun == "je") return kJe;
  if (pronoun == "tu") return kTu;
  if (pronoun == "il" || pronoun == "elle" || pronoun == "on") return kSingular;
  if (pronoun == "ils" || pronoun == "elles") return kPlural;
  return pronoun == "vous" ? WordList(kVous) : WordList();
}

/// "donnez-nous" commands, and its pronoun is no subject; "pouvons-nous" asks.
bool can_be_subject_of(std::string_view verb, std::string_view pronoun) {
  if (pronoun == "ca" || !is_subject(pronoun)) return false;
  return pronoun != "nous" || verb.ends_with("ons") || verb == "sommes";
}

bool is_inversion(std::span<const Token> rest, const Tokens& out) {
  if (rest.size() < 2) return false;
  const auto& [verb, gap] = rest[0];
  const auto& pronoun = rest[1].text;
  if (rest[1].before_hyphen() && rest.size() > 2 && rest[2].text.starts_with("meme")) return false;
  const std::string_view previous = out.empty() ? "" : std::string_view(out.back().text);
  if (pronoun == "ce" && (previous == "que" || previous == "qui")) return false;
  if (rest[0].before_hyphen()) return can_be_subject_of(verb, pronoun);
  return gap == " " && contains(frequent_verbs(pronoun), verb) && !is_subject(previous);
}

/// Where the subject of the verb that comes next belongs: before its clitics.
std::size_t subject_place(const Tokens& out) {
  std::size_t place = out.size();
  while (place > 0 && is_before_verb(out[place - 1].text) && !out[place - 1].before_break()) {
    --place;
  }
  return place;
}

bool subject_is_named(const Tokens& out, std::size_t place) {
  if (place == 0) return false;
  const Token& previous = out[place - 1];
  return !previous.before_break() && !contains(kOpeners, previous.text);
}

bool is_impersonal(std::string_view verb, const Tokens& out, std::size_t place) {
  const bool after_y = place < out.size() && out.back().text == "y";
  return after_y || contains(kImpersonal, verb);
}

/// Whether the pronoun only repeats the subject: "l'adhésion est-elle".
bool is_redundant(const Token& verb, const Token& pronoun, const Tokens& out, std::size_t place) {
  return is_third_person(pronoun.text) && pronoun.text != "on" &&
         !is_impersonal(verb.text, out, place) && subject_is_named(out, place);
}

void insert_subject(Tokens& out, std::size_t place, const std::string& pronoun) {
  out.insert(std::next(out.begin(), static_cast<std::ptrdiff_t>(place)), {pronoun, " "});
}

}  // namespace

Tokens undo_inversion(Tokens tokens) {
  return rewrite(std::move(tokens), [](std::span<const Token> rest, Tokens& out) -> std::size_t {
    if (!is_inversion(rest, out)) return 0;
    const Token& pronoun = rest[1];
    Token verb{rest[0].text, pronoun.gap};
    if (pronoun.text == "je" && verb.text == "puis") verb.text = "peux";  // only said in questions
    const std::size_t place = subject_place(out);
    if (!is_redundant(verb, pronoun, out, place)) insert_subject(out, place, pronoun.text);
    out.push_back(std::move(verb));
    return 2;
  });
}

}  // namespace quesaco::text::french
