#include "engine/text/ngrams.h"

#include <algorithm>

#include "engine/text/unicode.h"

namespace quesaco::text {
namespace {

/// Where each code point begins, and the end.
std::vector<std::size_t> boundaries(std::string_view utf8) {
  std::vector<std::size_t> out{0};
  for (std::size_t at = 0; at < utf8.size();) {
    (void)next_code_point(utf8, at);
    out.push_back(at);
  }
  return out;
}

void append_char_ngrams(const std::string& word, NgramRange range, std::vector<std::string>& out) {
  const std::string padded = ' ' + word + ' ';
  const auto begins = boundaries(padded);
  const std::size_t length = begins.size() - 1;
  for (std::size_t n = range.shortest; n <= range.longest; ++n) {
    if (n >= length) {
      out.push_back(padded);
      return;
    }
    for (std::size_t at = 0; at + n <= length; ++at) {
      out.push_back(padded.substr(begins[at], begins[at + n] - begins[at]));
    }
  }
}

}  // namespace

std::vector<std::string> char_ngrams(std::span<const std::string> words, NgramRange range) {
  std::vector<std::string> out;
  for (const auto& word : words) append_char_ngrams(word, range, out);
  return out;
}

std::vector<std::string> word_ngrams(std::span<const std::string> words, NgramRange range) {
  std::vector<std::string> out;
  for (std::size_t n = range.shortest; n <= std::min(range.longest, words.size()); ++n) {
    for (std::size_t at = 0; at + n <= words.size(); ++at) {
      std::string run = words[at];
      for (const auto& next : words.subspan(at + 1, n - 1)) run += ' ' + next;
      out.push_back(std::move(run));
    }
  }
  return out;
}

}  // namespace quesaco::text
