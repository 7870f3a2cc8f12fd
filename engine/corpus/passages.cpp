#include "engine/corpus/passages.h"

#include <algorithm>
#include <sstream>

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

void add_lines(const std::string& markdown, std::vector<std::string>& passages) {
  std::istringstream lines(markdown);
  for (std::string line; std::getline(lines, line);) {
    if (line = without_marks(line); !line.empty()) passages.push_back(std::move(line));
  }
}

}  // namespace

std::vector<std::string> passages(const Entry& entry) {
  std::vector<std::string> all;
  add_lines(entry.answer, all);
  if (entry.myth) {
    for (const Voice& voice : entry.myth->voices) add_lines(voice.text, all);
  }
  return all;
}

}  // namespace quesaco::corpus
