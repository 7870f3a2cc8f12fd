#include "engine/dialogue/lists.h"

#include <algorithm>

#include "engine/text/fold.h"
#include "engine/text/french/language_file.h"

namespace quesaco::dialogue {
namespace {

using nlohmann::json;
using text::french::form_error;

bool is_text(const json& value) {
  return value.is_string() && !value.get_ref<const std::string&>().empty();
}

bool is_plain_word(const std::string& text) {
  return text::fold(text) == text && text.find(' ') == std::string::npos;
}

/// Null where there is nothing.
json value_at(const ListFile& file, const std::string& pointer) {
  const json::json_pointer place(pointer);
  return file.content.contains(place) ? file.content.at(place) : json();
}

}  // namespace

Result<ListFile> ListFile::read(const std::filesystem::path& path) {
  auto content = text::french::read_language_file(path);
  if (!content) return tl::unexpected(content.error());
  return ListFile{path, std::move(*content)};
}

Result<std::string> text_at(const ListFile& file, const std::string& pointer) {
  const json value = value_at(file, pointer);
  if (!is_text(value)) {
    return form_error(file.path, "« " + pointer + " » n'est pas un texte",
                      "écrivez-y ce que lit le visiteur");
  }
  return value.get<std::string>();
}

Result<std::vector<std::string>> texts_at(const ListFile& file, const std::string& pointer) {
  const json value = value_at(file, pointer);
  if (!value.is_array() || value.empty() || !std::ranges::all_of(value, is_text)) {
    return form_error(file.path, "« " + pointer + " » n'est pas une liste de textes",
                      "écrivez-la entre [ ], chaque texte entre guillemets");
  }
  return value.get<std::vector<std::string>>();
}

Result<std::vector<std::string>> words_at(const ListFile& file, const std::string& pointer) {
  auto words = texts_at(file, pointer);
  if (!words) return words;
  const auto odd = std::ranges::find_if_not(*words, is_plain_word);
  if (odd == words->end()) return words;
  return form_error(file.path, "« " + *odd + " » de « " + pointer + " » n'est pas un mot simple",
                    "écrivez-le en minuscules, sans accent, ni espace, ni ponctuation");
}

Result<std::vector<std::string>> names_at(const ListFile& file, const std::string& pointer) {
  const json value = value_at(file, pointer);
  if (!value.is_object()) {
    return form_error(file.path, "« " + pointer + " » n'est pas un objet",
                      "écrivez-le entre { }, avec une liste pour chaque langue");
  }
  std::vector<std::string> names;
  for (const auto& [name, member] : value.items()) names.push_back(name);
  return names;
}

Result<std::vector<Stems>> phrases_at(const ListFile& file, const std::string& pointer,
                                      const text::Analyzer& analyzer) {
  const auto texts = texts_at(file, pointer);
  if (!texts) return tl::unexpected(texts.error());
  std::vector<Stems> phrases;
  for (const std::string& text : *texts) phrases.push_back(analyzer.analyze(text).stems);
  const auto empty = std::ranges::find_if(phrases, &Stems::empty);
  if (empty == phrases.end()) return phrases;
  const std::string& text = (*texts)[static_cast<std::size_t>(empty - phrases.begin())];
  return form_error(file.path, "« " + text + " » de « " + pointer + " » ne contient aucun mot",
                    "retirez-le");
}

}  // namespace quesaco::dialogue
