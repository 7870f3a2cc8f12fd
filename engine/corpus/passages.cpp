#include "engine/corpus/passages.h"

#include <algorithm>
#include <sstream>
#include <string_view>
#include <utility>

#include "engine/text/unicode.h"

namespace quesaco::corpus {
namespace {

std::string without_marks(const std::string& line) {
  std::string text;
  std::ranges::copy_if(line, std::back_inserter(text), [](char c) {
    return std::string_view("*_#>").find(c) == std::string::npos;
  });
  const auto begin = text.find_first_not_of(" -\t");
  return begin == std::string::npos ? std::string() : text.substr(begin);
}

bool has_word(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    if (text::is_word_character(text::next_code_point(line, at))) return true;
  }
  return false;
}

/// In bytes, where a line longer than a passage is cut.
std::size_t cut(std::string_view line) {
  const std::string_view head = text::first_code_points(line, kMaxPassage);
  const auto sentence = head.rfind(". ");
  if (sentence != std::string_view::npos && sentence > head.size() / 3) return sentence + 2;
  const auto word = head.rfind(' ');
  return word == std::string_view::npos || word == 0 ? head.size() : word + 1;
}

/// Collects lines until they fill a passage.
class Cutter {
 public:
  explicit Cutter(std::vector<std::string>& passages) : passages_(passages) {}

  void add(std::string_view line) {
    while (text::length_of(line) > kMaxPassage) {
      const std::size_t length = cut(line);
      finish();
      passage_ = line.substr(0, length);
      finish();
      line.remove_prefix(length);
    }
    if (text::length_of(passage_) + 1 + text::length_of(line) > kMaxPassage) finish();
    if (!passage_.empty()) passage_ += ' ';
    passage_ += line;
  }

  void finish() {
    while (passage_.ends_with(' ')) passage_.pop_back();
    if (!passage_.empty()) passages_.push_back(std::exchange(passage_, {}));
  }

 private:
  std::vector<std::string>& passages_;
  std::string passage_;
};

void add_passages(const std::string& markdown, std::vector<std::string>& passages) {
  Cutter cutter(passages);
  std::istringstream lines(markdown);
  for (std::string line; std::getline(lines, line);) {
    if (line = without_marks(line); has_word(line)) cutter.add(line);
  }
  cutter.finish();
}

}  // namespace

std::vector<std::string> passages(const Entry& entry) {
  std::vector<std::string> all;
  add_passages(entry.answer, all);
  if (entry.myth) {
    for (const Voice& voice : entry.myth->voices) add_passages(voice.text, all);
  }
  return all;
}

}  // namespace quesaco::corpus
