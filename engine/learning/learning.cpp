#include "engine/learning/learning.h"

#include <algorithm>
#include <future>
#include <set>
#include <unordered_set>

#include "engine/index/builder.h"
#include "engine/ranking/changes.h"

namespace quesaco::learning {
namespace {

using corpus::LabelledText;
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

/// Entries of which some text is in only one of the two; "" for questions that have no answer.
std::set<std::string> changed_entries(std::span<const LabelledText> before,
                                      std::span<const LabelledText> after) {
  std::set<std::string> changed;
  const auto look = [&](std::span<const LabelledText> here, std::span<const LabelledText> there) {
    std::unordered_set<std::uint64_t> keys;
    for (const LabelledText& text : there) keys.insert(text.key());
    for (const LabelledText& text : here) {
      if (keys.contains(text.key())) continue;
      changed.insert(text.entries.begin(), text.entries.end());
      if (text.entries.empty()) changed.insert("");
    }
  };
  look(before, after);
  look(after, before);
  return changed;
}

std::vector<LabelledText> texts_of(const std::set<std::string>& entries,
                                   std::span<const LabelledText> texts) {
  std::vector<LabelledText> found;
  std::ranges::copy_if(texts, std::back_inserter(found), [&](const LabelledText& text) {
    return text.entries.empty() ? entries.contains("")
                                : std::ranges::any_of(text.entries, [&](const std::string& entry) {
                                    return entries.contains(entry);
                                  });
  });
  return found;
}

/// Questions and passages.
std::pair<std::vector<LabelledText>, std::vector<LabelledText>> parted(
    std::span<const LabelledText> texts) {
  std::pair<std::vector<LabelledText>, std::vector<LabelledText>> parts;
  for (const LabelledText& text : texts) {
    (text.passage() ? parts.second : parts.first).push_back(text);
  }
  return parts;
}

}  // namespace

Learning::Learning(const Reader& reader, Options options)
    : reader_(reader), options_(std::move(options)) {}

Workspace Learning::workspace(const Corpus& corpus, bool with_vectors) const {
  return {options_.data, corpus.revision, with_vectors ? reader_.embedder()->model() : "none"};
}

Result<Taken> Learning::take(Corpus corpus, const std::optional<Knowledge>& before,
                             const Progress& progress) const {
  const auto shared = std::make_shared<const Corpus>(std::move(corpus));
  const std::vector<LabelledText> texts = corpus::labelled_texts(*shared);
  if (before) {
    if (auto amended = amend(*before, shared, texts)) return std::move(*amended);
  }
  auto learned = learn_all(shared, texts, progress);
  if (!learned) return tl::unexpected(learned.error());
  return Taken{std::move(*learned)};
}

std::optional<Taken> Learning::amend(const Knowledge& before,
                                     const std::shared_ptr<const Corpus>& corpus,
                                     Texts texts) const {
  const Model& model = *before.model;
  const bool with_vectors = model.has_meaning();
  if (with_vectors != (reader_.embedder() != nullptr)) return std::nullopt;
  const auto [questions, passages] = parted(texts);
  const auto changes = ranking::changes(model, questions);
  if (!ranking::few(changes, model)) return std::nullopt;
  const Workspace from = workspace(*before.corpus, with_vectors);
  const Workspace place = workspace(*corpus, with_vectors);
  // The index is written while the model learns.
  auto index =
      std::async(std::launch::async, [&] { return amend_index(before, texts, from, place); });
  auto inverse = from.load_inverse(model);
  std::vector<LabelledText> news;
  news.reserve(changes.learn.size());
  for (const std::size_t i : changes.learn) news.push_back(questions[i]);
  Material material = reader_.words(news);
  for (const LabelledText& passage : passages) material.passages.push_back({passage, {}});
  if (!inverse || (with_vectors && !reader_.add_vectors(material, {}))) return std::nullopt;
  const auto changed = std::make_shared<const Model>(ranking::learn_changes(
      model, *inverse, ranking::Classes(corpus::published_ids(*corpus)), changes.forget, material));
  const auto written = index.get();
  if (!written) return std::nullopt;
  const auto kept = std::make_shared<const ranking::Inverse>(std::move(*inverse));
  return Taken{{corpus, written, changed}, [place, kept, changed] {
                 if (place.save_inverse(*kept) && place.save_model(*changed)) {
                   place.remove_others();
                 }
               }};
}

std::shared_ptr<const index::Index> Learning::amend_index(const Knowledge& before, Texts texts,
                                                          const Workspace& from,
                                                          const Workspace& place) const {
  if (from == place) return before.index;
  const std::vector<LabelledText> earlier = corpus::labelled_texts(*before.corpus);
  const std::set<std::string> entries = changed_entries(earlier, texts);
  const Material gone = reader_.words(texts_of(entries, earlier));
  const Material come = reader_.words(texts_of(entries, texts));
  const auto placed = place.place_index([&](const std::filesystem::path& folder) {
    return index::update_index(from.index_folder(), entries, documents_of(gone), documents_of(come),
                               folder);
  });
  return placed ? place.open_index(options_.lexicon).value_or(nullptr) : nullptr;
}

Result<Knowledge> Learning::learn_all(const std::shared_ptr<const Corpus>& corpus, Texts texts,
                                      const Progress& progress) const {
  Material material = reader_.words(texts);
  bool with_vectors = reader_.embedder() != nullptr && !material.questions.empty();
  if (with_vectors) {
    auto added = reader_.add_vectors(material, progress);
    if (!added && !options_.may_lack_vectors) return tl::unexpected(added.error());
    with_vectors = added.has_value();
  }
  const Workspace place = workspace(*corpus, with_vectors);
  auto index = place.open_index(options_.lexicon);
  if (!index) {
    auto placed = place.place_index([&](const std::filesystem::path& folder) {
      return index::build_index(documents_of(material), folder);
    });
    if (!placed) return tl::unexpected(placed.error());
    index = place.open_index(options_.lexicon);
  }
  if (!index) return tl::unexpected(index.error());
  auto model = model_of(*corpus, material, place, progress);
  if (!model) return tl::unexpected(model.error());
  place.remove_others();
  return Knowledge{corpus, std::move(*index), std::move(*model)};
}

/// The one kept, or one learned now.
Result<std::shared_ptr<const Model>> Learning::model_of(const Corpus& corpus,
                                                        const Material& material,
                                                        const Workspace& place,
                                                        const Progress& progress) const {
  if (auto kept = place.load_model()) return std::make_shared<const Model>(std::move(*kept));
  auto [model, inverse] =
      ranking::learn(ranking::Classes(corpus::published_ids(corpus)), material, options_.ranking,
                     [&](std::size_t done, std::size_t total) {
                       if (progress) progress("Apprentissage", done, total);
                     });
  if (inverse) {
    if (auto saved = place.save_inverse(*inverse); !saved) return tl::unexpected(saved.error());
  }
  if (auto saved = place.save_model(model); !saved) return tl::unexpected(saved.error());
  return std::make_shared<const Model>(std::move(model));
}

}  // namespace quesaco::learning
