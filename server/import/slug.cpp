#include "server/import/slug.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "engine/text/fold.h"

namespace quesaco::importing {
namespace {

constexpr std::array<std::string_view, 9> kElided{"c", "d", "j", "l", "m", "n", "s", "t", "qu"};

bool is_foreign(char c) { return !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'); }

}  // namespace

std::string slug(std::string_view text) {
  std::istringstream words(text::fold(text));
  std::string result;
  for (std::string word; words >> word;) {
    std::erase_if(word, is_foreign);
    if (word.empty() || std::ranges::count(kElided, word) > 0) continue;
    if (!result.empty()) word.insert(0, "-");
    if (result.size() + word.size() > kMaxSlug) {
      if (result.empty()) result = word.substr(0, kMaxSlug);
      break;
    }
    result += word;
  }
  return result;
}

}  // namespace quesaco::importing
