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

/// Few enough to be learned by their words in half a second, and spread over all entries: they
/// stand one after the other.
Material sample_of(const Material& material) {
  constexpr std::size_t kMost = 1'500;
  const std::size_t stride = 1 + material.questions.size() / kMost;
  Material sample;
  for (std::size_t i = 0; i < material.questions.size(); i += stride) {
    sample.questions.push_back(material.questions[i]);
  }
  return sample;
}

}  // namespace

ranking::Evidence Knowledge::judge(const ranking::Reading& question) const {
  const std::size_t wanted = ranking::hits_wanted(model->classes.entries());
  return model->judge(question, index->entries(question.analysis, wanted));
}

Learning::Learning(const Reader& reader, Options options)
    : reader_(reader), options_(std::move(options)) {}

std::shared_ptr<const Workspace> Learning::workspace(const Corpus& corpus,
                                                     bool with_vectors) const {
  const Origin origin = {corpus.revision, with_vectors ? reader_.embedder()->model() : "none",
                         options_.settings};
  return std::make_shared<const Workspace>(options_.data, origin);
}

Knowledge Learning::begin(Corpus corpus) {
  Knowledge next;
  next.texts = std::make_shared<const std::vector<LabelledText>>(corpus::labelled_texts(corpus));
  next.corpus = std::make_shared<const Corpus>(std::move(corpus));
  return next;
}

std::optional<Knowledge> Learning::kept(Knowledge next) const {
  auto model = next.place->load_model();
  if (!model) return std::nullopt;
  auto index = next.place->open_index(options_.lexicon);
  if (!index) return std::nullopt;
  next.model = std::make_shared<const Model>(std::move(*model));
  next.index = std::move(*index);
  return next;
}

Result<Knowledge> Learning::at_hand(Corpus corpus) const {
  Knowledge next = begin(std::move(corpus));
  next.place = workspace(*next.corpus, reader_.embedder() != nullptr);
  if (auto known = kept(next)) return std::move(*known);
  const Material material = reader_.words(*next.texts);
  auto written = std::async(std::launch::async, [&] { return index_of(material, *next.place); });
  auto learned = ranking::learn(ranking::Classes(corpus::published_ids(*next.corpus)),
                                sample_of(material), options_.ranking);
  auto index = written.get();
  if (!index) return tl::unexpected(index.error());
  next.index = std::move(*index);
  // NOLINTNEXTLINE(bugprone-unchecked-optional-access): nothing is asked whether to give it up
  next.model = std::make_shared<const Model>(std::move(learned->model));
  next.learned = false;
  return next;
}

Result<Taken> Learning::take(Corpus corpus, const std::optional<Knowledge>& before,
                             const Progress& progress) const {
  Knowledge next = begin(std::move(corpus));
  if (before && before->learned) {
    if (auto amended = amend(*before, next)) return std::move(*amended);
  }
  return learn_all(std::move(next), progress);
}

std::optional<Taken> Learning::amend(const Knowledge& before, Knowledge next) const {
  const Model& model = *before.model;
  const bool with_vectors = model.has_meaning();
  if (with_vectors != (reader_.embedder() != nullptr)) return std::nullopt;
  const auto changes = ranking::changes(model, *next.texts);
  if (!ranking::few(changes, model)) return std::nullopt;
  next.place = workspace(*next.corpus, with_vectors);
  // The index is written while the model learns.
  auto index =
      std::async(std::launch::async, [&] { return amend_index(before, next, *next.place); });
  auto inverse = before.place->load_inverse(model);
  std::vector<LabelledText> news;
  news.reserve(changes.learn.size());
  for (const std::size_t i : changes.learn) news.push_back((*next.texts)[i]);
  Material material = reader_.words(news);
  for (const LabelledText& text : *next.texts) {
    if (text.passage()) material.passages.push_back({text, {}});
  }
  if (!inverse || (with_vectors && !reader_.add_vectors(material, {}))) return std::nullopt;
  const auto changed = std::make_shared<const Model>(
      ranking::learn_changes(model, *inverse, ranking::Classes(corpus::published_ids(*next.corpus)),
                             changes.forget, material));
  auto written = index.get();
  if (!written) return std::nullopt;
  next.index = std::move(written);
  next.model = changed;
  const auto kept = std::make_shared<const ranking::Inverse>(std::move(*inverse));
  return Taken{next, [place = next.place, kept, changed] {
                 return place->save_inverse(*kept)
                     .and_then([&] { return place->save_model(*changed); })
                     .map([&] { place->remove_others(); });
               }};
}

std::shared_ptr<const index::Index> Learning::amend_index(const Knowledge& before,
                                                          const Knowledge& next,
                                                          const Workspace& place) const {
  const Workspace& from = *before.place;
  if (from == place) return before.index;
  const std::set<std::string> entries = changed_entries(*before.texts, *next.texts);
  const Material gone = reader_.words(texts_of(entries, *before.texts));
  const Material come = reader_.words(texts_of(entries, *next.texts));
  const auto placed = place.place_index([&](const std::filesystem::path& folder) {
    return index::update_index(from.index_folder(), entries, documents_of(gone), documents_of(come),
                               folder);
  });
  return placed ? place.open_index(options_.lexicon).value_or(nullptr) : nullptr;
}

Result<std::shared_ptr<const index::Index>> Learning::index_of(const Material& material,
                                                               const Workspace& place) const {
  if (auto index = place.open_index(options_.lexicon)) return index;
  auto placed = place.place_index([&](const std::filesystem::path& folder) {
    return index::build_index(documents_of(material), folder);
  });
  if (!placed) return tl::unexpected(placed.error());
  return place.open_index(options_.lexicon);
}

Result<Taken> Learning::learn_all(Knowledge next, const Progress& progress) const {
  Material material = reader_.words(*next.texts);
  bool with_vectors = reader_.embedder() != nullptr && !material.questions.empty();
  if (with_vectors) {
    auto added = reader_.add_vectors(material, progress);
    if (!added && !options_.may_lack_vectors) return tl::unexpected(added.error());
    with_vectors = added.has_value();
  }
  next.place = workspace(*next.corpus, with_vectors);
  if (auto known = kept(next)) {
    return Taken{*known, [place = next.place] {
                   place->remove_others();
                   return Result<void>();
                 }};
  }
  auto index = index_of(material, *next.place);
  if (!index) return tl::unexpected(index.error());
  auto learned = ranking::learn(ranking::Classes(corpus::published_ids(*next.corpus)), material,
                                options_.ranking, [&](std::size_t done, std::size_t total) {
                                  return !progress || progress("Apprentissage", done, total);
                                });
  if (!learned) return environment_error("L'apprentissage a été interrompu.");
  next.index = std::move(*index);
  next.model = std::make_shared<const Model>(std::move(learned->model));
  const std::shared_ptr<const ranking::RectangularMatrix> made = std::move(learned->inverse);
  return Taken{next, [place = next.place, made, model = next.model] {
                 return (made ? place->save_inverse(*made) : Result<void>())
                     .and_then([&] { return place->save_model(*model); })
                     .map([&] { place->remove_others(); });
               }};
}

}  // namespace quesaco::learning
