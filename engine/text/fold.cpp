#include "engine/text/fold.h"

#include "engine/text/unicode.h"

namespace quesaco::text {

std::string fold(std::string_view utf8) {
  const std::string plain = simplify(utf8);
  std::string out;
  bool apart = false;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t begin = at;
    if (!is_word_character(next_code_point(plain, at))) {
      apart = true;
      continue;
    }
    if (apart && !out.empty()) out += ' ';
    apart = false;
    out.append(plain, begin, at - begin);
  }
  return out;
}

}  // namespace quesaco::text
