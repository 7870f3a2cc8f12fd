#include "engine/text/names.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "engine/text/fold.h"
#include "engine/text/french/language_file.h"
#include "engine/text/unicode.h"
#include "engine/text/words.h"

namespace quesaco::text {
namespace {

constexpr std::size_t kNamesOfAPerson = 2;
constexpr std::string_view kEndOfSentence = ".?!:;\n";

/// "Lens", not "LENS" nor "lens".
bool is_capitalised(std::string_view word) {
  std::size_t at = 0;
  if (!u_isupper(static_cast<UChar32>(next_code_point(word, at)))) return false;
  while (at < word.size()) {
    if (u_islower(static_cast<UChar32>(next_code_point(word, at)))) return true;
  }
  return false;
}

Result<std::set<std::string>> folded_at(const nlohmann::json& content, const char* member,
                                        const std::filesystem::path& file) {
  std::set<std::string> texts;
  const auto found = content.find(member);
  if (found != content.end() && found->is_array()) {
    for (const auto& text : *found) {
      if (text.is_string()) texts.insert(fold(text.get<std::string>()));
    }
  }
  if (!texts.empty() && texts.size() == found->size()) return texts;
  return french::form_error(file, std::string("« ") + member + " » n'est pas une liste de textes",
                            "écrivez-la entre [ ], chaque texte entre guillemets");
}

}  // namespace

Result<Names> Names::load(const std::filesystem::path& language_dir) {
  const std::filesystem::path file = language_dir / "names.json";
  const auto content = french::read_language_file(file);
  if (!content) return tl::unexpected(content.error());
  auto people = folded_at(*content, "people", file);
  if (!people) return tl::unexpected(people.error());
  auto places = folded_at(*content, "places", file);
  if (!places) return tl::unexpected(places.error());
  Names names;
  names.people_ = std::move(*people);
  names.places_ = std::move(*places);
  return names;
}

std::vector<bool> Names::in(std::string_view question) const {
  const std::vector<std::string_view> words = words_of(question);
  const auto capitals = std::ranges::count_if(words, is_capitalised);
  const bool capitals_tell = 2 * capitals <= static_cast<std::ptrdiff_t>(words.size());
  std::vector<bool> names(words.size());
  std::size_t expected = 0;  // words that are still a name after a title
  std::string before;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char* end_before = i == 0 ? question.data() : words[i - 1].data() + words[i - 1].size();
    const std::string_view between(end_before,
                                   static_cast<std::size_t>(words[i].data() - end_before));
    const bool begins = i == 0 || between.find_first_of(kEndOfSentence) != std::string_view::npos;
    // "Dr. Martin" is one sentence.
    if (begins && between.find_first_not_of(". ") != std::string_view::npos) expected = 0;
    const std::string word = fold(words[i]);
    const bool a_place = places_.contains(before);
    names[i] = expected > 0 || a_place || (capitals_tell && !begins && is_capitalised(words[i]));
    expected = people_.contains(word) ? kNamesOfAPerson : expected - (expected > 0 ? 1 : 0);
    const std::size_t space = before.rfind(' ');
    before.erase(0, space == std::string::npos ? 0 : space + 1);
    if (!before.empty()) before += ' ';
    before += word;
  }
  return names;
}

}  // namespace quesaco::text
