#include "engine/learning/learning.h"

#include "engine/corpus/labelled.h"
#include "engine/ranking/changes.h"

namespace quesaco::learning {
namespace {

using ranking::Material;
using ranking::Model;

std::vector<index::Document> documents_of(const Material& material) {
  std::vector<index::Document> documents;
  for (const auto* lessons : {&material.questions, &material.passages}) {
    for (const ranking::Lesson& lesson : *lessons) {
      documents.push_back({&lesson.text, &lesson.reading.analysis});
    }
  }
  return documents;
}

std::vector<corpus::LabelledText> questions_of(const Material& material) {
  std::vector<corpus::LabelledText> questions;
  for (const ranking::Lesson& question : material.questions) questions.push_back(question.text);
  return questions;
}

}  // namespace

struct Learning::Task {
  std::vector<std::string> ids;
  Material material;
  bool with_vectors;
  Workspace place;
};

Learning::Learning(const Reader& reader, Options options)
    : reader_(reader), options_(std::move(options)) {}

Workspace Learning::workspace(const std::string& revision, bool with_vectors) const {
  return {options_.data, revision, with_vectors ? reader_.embedder()->model() : "none"};
}

Result<Knowledge> Learning::take(Corpus corpus, const std::optional<Knowledge>& before,
                                 const Progress& progress) const {
  Material material = reader_.words(corpus::labelled_texts(corpus));
  bool with_vectors = reader_.embedder() != nullptr && !material.questions.empty();
  if (with_vectors) {
    auto added = reader_.add_vectors(material, progress);
    if (!added && !options_.may_lack_vectors) return tl::unexpected(added.error());
    with_vectors = added.has_value();
  }
  const Task task{corpus::published_ids(corpus), std::move(material), with_vectors,
                  workspace(corpus.revision, with_vectors)};
  auto index = task.place.index(options_.lexicon, [&] { return documents_of(task.material); });
  if (!index) return tl::unexpected(index.error());
  auto model = model_of(task, before, progress);
  if (!model) return tl::unexpected(model.error());
  task.place.remove_others();
  return Knowledge{std::make_shared<const Corpus>(std::move(corpus)), std::move(*index),
                   std::move(*model)};
}

Result<std::shared_ptr<const Model>> Learning::model_of(const Task& task,
                                                        const std::optional<Knowledge>& before,
                                                        const Progress& progress) const {
  if (auto kept = task.place.load_model()) {
    return std::make_shared<const Model>(std::move(*kept));
  }
  if (before && before->model->has_meaning() == task.with_vectors) {
    const Workspace from = workspace(before->corpus->revision, task.with_vectors);
    if (auto model = with_changes(task, *before->model, from)) return model;
  } else if (!before) {
    for (const Workspace& from : task.place.others()) {
      const auto kept = from.load_model();
      if (auto model = kept ? with_changes(task, *kept, from) : nullptr) return model;
    }
  }
  return learn_all(task, progress);
}

/// Null where all are to be learned instead.
std::shared_ptr<const Model> Learning::with_changes(const Task& task, const Model& model,
                                                    const Workspace& from) const {
  const auto changes = ranking::changes(model, questions_of(task.material));
  if (!ranking::few(changes, model)) return nullptr;
  auto inverse = from.load_inverse(model);
  if (!inverse) return nullptr;
  Material material{{}, task.material.passages};
  for (const std::size_t i : changes.learn) material.questions.push_back(task.material.questions[i]);
  auto changed = std::make_shared<const Model>(ranking::learn_changes(
      model, *inverse, ranking::Classes(task.ids), changes.forget, material));
  const bool saved = task.place.save_inverse(*inverse) && task.place.save_model(*changed);
  return saved ? changed : nullptr;
}

Result<std::shared_ptr<const Model>> Learning::learn_all(const Task& task,
                                                         const Progress& progress) const {
  auto [model, inverse] = ranking::learn(
      ranking::Classes(task.ids), task.material, options_.ranking,
      [&](std::size_t done, std::size_t total) {
        if (progress) progress("Apprentissage", done, total);
      });
  if (inverse) {
    if (auto saved = task.place.save_inverse(*inverse); !saved) return tl::unexpected(saved.error());
  }
  if (auto saved = task.place.save_model(model); !saved) return tl::unexpected(saved.error());
  return std::make_shared<const Model>(std::move(model));
}

}  // namespace quesaco::learning
