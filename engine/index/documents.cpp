#include "engine/index/documents.h"

#include <sstream>

namespace quesaco::index {
namespace {

std::string without_marks(std::string_view line) {
  std::string text;
  for (const char c : line) {
    if (c != '*' && c != '_' && c != '#' && c != '>') text += c;
  }
  const auto begin = text.find_first_not_of(" -\t");
  return begin == std::string::npos ? std::string() : text.substr(begin);
}

}  // namespace

std::vector<Document> documents_of(const Entry& entry, const text::Analyzer& analyzer) {
  std::vector<Document> documents;
  const auto add = [&](Document::Kind kind, std::string text) {
    text::Analysis analysis = analyzer.analyze(text);
    if (analysis.words.empty()) return;
    documents.push_back({entry.id, kind, std::move(text), std::move(analysis)});
  };
  add(Document::Kind::kQuestion, entry.question);
  if (entry.myth) add(Document::Kind::kWording, entry.myth->claim);
  for (const Wording& wording : entry.alternatives) add(Document::Kind::kWording, wording.text);
  std::istringstream answer(entry.answer);
  for (std::string line; std::getline(answer, line);) {
    add(Document::Kind::kPassage, without_marks(line));
  }
  return documents;
}

}  // namespace quesaco::index
