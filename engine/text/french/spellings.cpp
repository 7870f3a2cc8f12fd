#include "engine/text/french/spellings.h"

#include <algorithm>
#include <initializer_list>

#include "engine/text/french/language_file.h"
#include "engine/text/unicode.h"

namespace quesaco::text::french {
namespace {

using nlohmann::json;

/// A fault of the file, as the two halves of form_error(); both empty where there is none.
struct Fault {
  std::string what;
  std::string remedy;
};

bool is_one_plain_word(const std::string& text) {
  const Tokens tokens = tokenize(simplify(text));
  return tokens.size() == 1 && tokens[0].text == text;
}

bool is_text(const json& value) {
  return value.is_string() && !tokenize(simplify(value.get<std::string>())).empty();
}

bool is_list_of_words(const json& value) {
  return value.is_array() && std::ranges::all_of(value, [](const json& word) {
           return word.is_string() && is_one_plain_word(word.get<std::string>());
         });
}

Fault fault_in_spelling(const std::string& spelling, const json& write) {
  if (!is_one_plain_word(spelling)) {
    return {"« " + spelling + " » n'est pas un mot simple",
            "écrivez l'abréviation en minuscules, sans accent, ni espace, ni ponctuation"};
  }
  if (!is_text(write)) {
    return {"« " + spelling + " » ne mène à aucun mot", "indiquez le texte français à lire"};
  }
  return {};
}

Fault fault_in_rule(const json& rule) {
  if (!rule.is_object() || !rule.contains("spelling") || !rule["spelling"].is_string()) {
    return {"une règle de « in_context » n'a pas de « spelling »", "ajoutez-le"};
  }
  const auto spelling = rule["spelling"].get<std::string>();
  for (const auto* key : {"before", "not_before", "not_after"}) {
    if (rule.contains(key) && !is_list_of_words(rule[key])) {
      return {"« " + std::string(key) + " » de « " + spelling + " » n'est pas une liste de mots",
              "écrivez des mots simples entre crochets, en minuscules et sans accent"};
    }
  }
  return fault_in_spelling(spelling, rule.value("write", json()));
}

Fault fault_in(const json& file) {
  if (!file.is_object() || !file.value("words", json()).is_object() ||
      !file.value("in_context", json()).is_array()) {
    return {"il manque « words » (un objet) ou « in_context » (une liste)", "ajoutez-les"};
  }
  for (const auto& [spelling, write] : file["words"].items()) {
    if (auto fault = fault_in_spelling(spelling, write); !fault.what.empty()) return fault;
  }
  for (const auto& rule : file["in_context"]) {
    if (auto fault = fault_in_rule(rule); !fault.what.empty()) return fault;
  }
  return {};
}

Tokens read_text(const json& value) { return tokenize(simplify(value.get<std::string>())); }

Spellings::InContext read_rule(const json& rule) {
  const std::vector<std::string> none;
  return {read_text(rule["write"]), rule.value("before", none), rule.value("not_before", none),
          rule.value("not_after", none)};
}

bool contains(const std::vector<std::string>& words, const Token* token) {
  return token != nullptr && std::ranges::find(words, token->text) != words.end();
}

}  // namespace

Result<Spellings> Spellings::load(const std::filesystem::path& file) {
  const auto content = read_language_file(file);
  if (!content) return tl::unexpected(content.error());
  if (const Fault fault = fault_in(*content); !fault.what.empty()) {
    return form_error(file, fault.what, fault.remedy);
  }
  Spellings out;
  for (const auto& [spelling, write] : (*content)["words"].items()) {
    out.words_.emplace(spelling, read_text(write));
  }
  for (const auto& rule : (*content)["in_context"]) {
    out.in_context_[rule["spelling"].get<std::string>()].push_back(read_rule(rule));
  }
  return out;
}

bool Spellings::InContext::fits(std::span<const Token> rest, const Token* previous) const {
  const Token* next = rest.size() > 1 ? &rest[1] : nullptr;
  const bool letter = rest[0].text.size() == 1;
  if (letter && (next == nullptr || (previous != nullptr && is_number(*previous)))) return false;
  if (!before.empty() && !contains(before, next)) return false;
  return !contains(not_before, next) && !contains(not_after, previous);
}

const Tokens* Spellings::find(std::span<const Token> rest, const Token* previous) const {
  const auto rules = in_context_.find(rest[0].text);
  if (rules != in_context_.end()) {
    for (const auto& rule : rules->second) {
      if (rule.fits(rest, previous)) return &rule.write;
    }
  }
  const auto word = words_.find(rest[0].text);
  return word == words_.end() ? nullptr : &word->second;
}

Tokens expand_spellings(Tokens tokens, const Spellings& spellings) {
  return rewrite(std::move(tokens), [&](std::span<const Token> rest, Tokens& out) -> std::size_t {
    const bool elided = rest[0].text.size() == 1 && rest[0].before_apostrophe();
    if (elided) return 0;
    const Tokens* whole = spellings.find(rest, out.empty() ? nullptr : &out.back());
    if (whole == nullptr) return 0;
    append(out, *whole, rest[0].gap);
    return 1;
  });
}

}  // namespace quesaco::text::french
