#include "engine/dialogue/foreign_language.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <sstream>

#include "engine/text/fold.h"
#include "engine/text/unicode.h"

namespace quesaco::dialogue {
namespace {

constexpr std::size_t kLeast = 2;
constexpr std::size_t kShare = 3;  // one in so many

bool enough(std::size_t foreign, std::size_t all) {
  return foreign >= kLeast && foreign * kShare >= all;
}

bool is_latin(UChar32 letter) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(letter, &status);
  return script == USCRIPT_LATIN || script == USCRIPT_COMMON || script == USCRIPT_INHERITED;
}

bool in_another_script(std::string_view folded) {
  std::size_t letters = 0, others = 0;
  for (std::size_t at = 0; at < folded.size();) {
    const auto c = static_cast<UChar32>(text::next_code_point(folded, at));
    if (!u_isalpha(c)) continue;
    ++letters;
    others += is_latin(c) ? 0 : 1;
  }
  return enough(others, letters);
}

std::vector<std::string> words_of(const std::string& folded) {
  std::istringstream stream(folded);
  return {std::istream_iterator<std::string>(stream), {}};
}

}  // namespace

Result<ForeignLanguage> ForeignLanguage::load(const ListFile& file) {
  ForeignLanguage language;
  const auto text = text_at(file, "/language/text");
  if (!text) return tl::unexpected(text.error());
  language.text_ = *text;
  const auto french = words_at(file, "/language/french");
  if (!french) return tl::unexpected(french.error());
  language.french_ = Vocabulary(french->begin(), french->end());
  const auto names = names_at(file, "/language/foreign");
  if (!names) return tl::unexpected(names.error());
  for (const std::string& name : *names) {
    const auto foreign = words_at(file, "/language/foreign/" + name);
    if (!foreign) return tl::unexpected(foreign.error());
    language.foreign_.emplace_back(foreign->begin(), foreign->end());
  }
  return language;
}

std::optional<Notice> ForeignLanguage::of(std::string_view question) const {
  const std::string folded = text::fold(question);
  const std::vector<std::string> words = words_of(folded);
  const auto speaks = [&](const Vocabulary& language) {
    const auto foreign = std::ranges::count_if(words, [&](const std::string& word) {
      return language.contains(word) && !french_.contains(word);
    });
    const auto french = std::ranges::count_if(words, [&](const std::string& word) {
      return french_.contains(word) && !language.contains(word);
    });
    return enough(static_cast<std::size_t>(foreign), words.size()) && foreign >= 2 * french;
  };
  if (!in_another_script(folded) && std::ranges::none_of(foreign_, speaks)) return std::nullopt;
  return Notice{"language", text_};
}

}  // namespace quesaco::dialogue
