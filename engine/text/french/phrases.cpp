#include "engine/text/french/phrases.h"

#include <algorithm>

#include "engine/text/french/language_file.h"

namespace quesaco::text::french {
namespace {

using nlohmann::json;

bool is_text(const json& value) {
  return value.is_string() && !value.get_ref<const std::string&>().empty();
}

bool is_name(const json& value) {
  return value.is_object() && is_text(value.value("write", json())) &&
         value.value("for", json()).is_array() && !value["for"].empty() &&
         std::ranges::all_of(value["for"], is_text);
}

bool is_list_of_names(const json& value) {
  return value.is_array() && std::ranges::all_of(value, is_name);
}

std::vector<std::string> stems_of(const Tokens& tokens, const Stemmer& stem) {
  std::vector<std::string> out;
  for (const auto& token : tokens) out.push_back(stem(token.text));
  return out;
}

bool is_unit(const Token& token, const Tokens& before) {
  return token.text.size() <= 2 && !before.empty() && is_number(before.back());
}

tl::unexpected<Error> phrase_error(const std::filesystem::path& file, const std::string& phrase) {
  return form_error(file, "« " + phrase + " » est vide ou y figure deux fois",
                    "gardez-le à un seul endroit");
}

}  // namespace

Result<Phrases> Phrases::load(const std::filesystem::path& file, const Normalize& normalize) {
  const auto content = read_language_file(file);
  if (!content) return tl::unexpected(content.error());
  if (!is_list_of_names(*content)) {
    return form_error(file, "ce n'est pas une liste de noms",
                      "écrivez chaque nom {\"write\": \"CPTS\", \"for\": [\"nom complet\"]}");
  }
  const Stemmer stem;
  Phrases out;
  for (const auto& name : *content) {
    const Tokens write = normalize(name["write"].get<std::string>());
    for (const auto& phrase : name["for"]) {
      const auto text = phrase.get<std::string>();
      const bool added = !write.empty() && out.add({stems_of(normalize(text), stem), write});
      if (!added) return phrase_error(file, text);
    }
  }
  return out;
}

bool Phrases::add(Phrase phrase) {
  if (phrase.stems.empty()) return false;
  auto& phrases = by_first_stem_[phrase.stems.front()];
  const auto longer = [&](const Phrase& other) { return other.stems.size() > phrase.stems.size(); };
  if (std::ranges::find(phrases, phrase.stems, &Phrase::stems) != phrases.end()) return false;
  phrases.insert(std::ranges::find_if_not(phrases, longer), std::move(phrase));
  return true;
}

const Phrases::Phrase* Phrases::find(std::span<const std::string> stems) const {
  const auto phrases = by_first_stem_.find(stems.front());
  if (phrases == by_first_stem_.end()) return nullptr;
  const auto begins = [&](const Phrase& phrase) {
    return phrase.stems.size() <= stems.size() &&
           std::ranges::equal(phrase.stems, stems.first(phrase.stems.size()));
  };
  const auto found = std::ranges::find_if(phrases->second, begins);
  return found == phrases->second.end() ? nullptr : &*found;
}

Tokens replace_phrases(Tokens tokens, const Phrases& phrases, const Stemmer& stem) {
  const auto stems = stems_of(tokens, stem);
  return rewrite(std::move(tokens), [&](std::span<const Token> rest, Tokens& out) -> std::size_t {
    const auto* phrase = phrases.find(std::span(stems).last(rest.size()));
    if (phrase == nullptr || is_unit(rest[0], out)) return 0;
    const std::size_t length = phrase->stems.size();
    append(out, phrase->write, rest[length - 1].gap);
    return length;
  });
}

}  // namespace quesaco::text::french
