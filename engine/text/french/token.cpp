#include "engine/text/french/token.h"

#include <algorithm>

#include "engine/text/unicode.h"

namespace quesaco::text::french {
namespace {

/// The end of the run of word characters (or of others) that begins at `begin`.
std::size_t end_of_run(std::string_view text, std::size_t begin, bool of_word) {
  std::size_t end = begin;
  for (std::size_t next = begin; next < text.size(); end = next) {
    if (is_word_character(next_code_point(text, next)) != of_word) break;
  }
  return end;
}

}  // namespace

Tokens tokenize(std::string_view simplified) {
  Tokens out;
  std::size_t at = end_of_run(simplified, 0, false);
  while (at < simplified.size()) {
    const std::size_t word_end = end_of_run(simplified, at, true);
    const std::size_t gap_end = end_of_run(simplified, word_end, false);
    const auto word = simplified.substr(at, word_end - at);
    out.push_back({std::string(first_code_points(word, kMaxWord)),
                   std::string(simplified.substr(word_end, gap_end - word_end))});
    at = gap_end;
  }
  return out;
}

void append(Tokens& out, const Tokens& replacement, const std::string& gap) {
  out.insert(out.end(), replacement.begin(), replacement.end());
  out.back().gap = gap;
}

bool is_number(const Token& token) {
  return std::ranges::all_of(token.text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace quesaco::text::french
