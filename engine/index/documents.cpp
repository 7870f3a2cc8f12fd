#include "engine/index/documents.h"

#include "engine/corpus/passages.h"

namespace quesaco::index {
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
  for (std::string& passage : corpus::passages(entry))
    add(Document::Kind::kPassage, std::move(passage));
  return documents;
}

}  // namespace quesaco::index
