#include "engine/text/correction.h"

#include <algorithm>

#include "engine/text/fold.h"
#include "engine/text/words.h"

namespace quesaco::text {
namespace {

bool is_plain(const std::string& folded) {
  return !folded.empty() &&
         std::ranges::none_of(folded, [](char c) { return c == ' ' || (c >= '0' && c <= '9'); });
}

}  // namespace

std::string correct_words(std::string_view question, const Analyzer& analyzer, const Names& names,
                          const Correct& correct) {
  const std::vector<bool> is_name = names.in(question);
  std::string result;
  auto at = question.begin();
  std::size_t number = 0;
  for (const std::string_view word : words_of(question)) {
    result.append(at, word.begin());  // what stands between words
    at = word.end();
    const std::string folded = fold(word);
    const bool read_as_typed =
        is_plain(folded) && analyzer.analyze(word).words == std::vector<std::string>{folded};
    const auto better = read_as_typed && !is_name[number] ? correct(folded) : std::nullopt;
    result += better ? std::string_view(*better) : word;
    ++number;
  }
  return result.append(at, question.end());
}

}  // namespace quesaco::text
