#include "engine/learning/reader.h"

#include "engine/parallel.h"

namespace quesaco::learning {

Reader::Reader(text::Analyzer analyzer, std::shared_ptr<const semantic::Embedder> embedder,
               const std::filesystem::path& vectors)
    : analyzer_(std::move(analyzer)),
      embedder_(std::move(embedder)),
      vectors_(embedder_ ? std::make_unique<semantic::VectorCache>(embedder_, vectors) : nullptr) {}

semantic::Vector Reader::vector(const std::string& question) const {
  if (!embedder_) return {};
  auto vectors = embedder_->embed({&question, 1}, semantic::TextKind::kQuestion);
  return vectors ? std::move(vectors->front()) : semantic::Vector();
}

ranking::Material Reader::words(std::span<const corpus::LabelledText> texts) const {
  ranking::Material material;
  for (const corpus::LabelledText& text : texts) {
    (text.passage() ? material.passages : material.questions).push_back({text, {}});
  }
  for (auto* lessons : {&material.questions, &material.passages}) {
    for_each_index(lessons->size(), [&](std::size_t i) {
      (*lessons)[i].reading.analysis = analyzer_.analyze((*lessons)[i].text.text);
    });
  }
  return material;
}

Result<void> Reader::add_vectors(ranking::Material& material, const Progress& progress) const {
  auto added = add_vectors(material.questions, semantic::TextKind::kQuestion, progress);
  if (added) added = add_vectors(material.passages, semantic::TextKind::kPassage, progress);
  if (auto saved = vectors_->save(); !saved) return saved;  // what came before a failure too
  if (added) return {};
  for (auto* lessons : {&material.questions, &material.passages}) {
    for (ranking::Lesson& lesson : *lessons) lesson.reading.vector.clear();
  }
  return added;
}

Result<void> Reader::add_vectors(std::vector<ranking::Lesson>& lessons, semantic::TextKind kind,
                                 const Progress& progress) const {
  std::vector<std::string> texts;
  texts.reserve(lessons.size());
  for (const ranking::Lesson& lesson : lessons) texts.push_back(lesson.text.in_full());
  auto found = vectors_->get(texts, kind, [&](std::size_t done, std::size_t total) {
    return !progress || progress("Sens des formulations", done, total);
  });
  if (!found) return tl::unexpected(found.error());
  for (std::size_t i = 0; i < lessons.size(); ++i) {
    lessons[i].reading.vector = std::move((*found)[i]);
  }
  return {};
}

}  // namespace quesaco::learning
