#include "engine/engine.h"

#include <malloc.h>

#include "engine/answering/language.h"
#include "engine/emergency/watch.h"
#include "engine/engine_snapshot.h"
#include "engine/file_content.h"
#include "engine/fnv1a.h"
#include "engine/learning/learning.h"
#include "engine/mutex.h"
#include "engine/ranking/judgement_file.h"

namespace quesaco {
namespace {

std::filesystem::path vectors_file(const EngineOptions& options) {
  return options.embedder ? options.data / ("vectors-" + options.embedder->model())
                          : std::filesystem::path();
}

/// Those of another embedder are ignored when they are read.
void begin_with_kept_vectors(const EngineOptions& options) {
  namespace fs = std::filesystem;
  if (!options.embedder || options.embedder->remote()) return;
  const fs::path file = vectors_file(options);
  std::error_code failure;  // then they are made
  if (fs::exists(file, failure)) return;
  const fs::path beside = file.string() + ".new";
  fs::copy_file(options.vectors, beside, fs::copy_options::overwrite_existing, failure);
  if (!failure) fs::rename(beside, file, failure);
}

}  // namespace

/// Knows the language, and swaps one snapshot for another.
struct Engine::State {
  const std::shared_ptr<const SnapshotTools> tools;
  const learning::Learning learning;
  const emergency::Watch::Options watching;

  Mutex learning_one;  // at a time; begin() does not wait for it
  mutable Mutex swapping;
  std::shared_ptr<const EngineSnapshot> current QUESACO_GUARDED_BY(swapping);

  State(std::shared_ptr<const SnapshotTools> tools_, const EngineOptions& options,
        learning::Options learning_options)
      : tools(std::move(tools_)),
        learning(tools->reader, std::move(learning_options)),
        watching{options.language, options.emergency, options.data,
                 !options.embedder || !options.embedder->remote()} {}

  [[nodiscard]] std::shared_ptr<const EngineSnapshot> get() const {
    const MutexLock lock(swapping);
    return current;
  }

  [[nodiscard]] std::shared_ptr<const EngineSnapshot> freeze(
      learning::Knowledge knowledge, std::shared_ptr<const emergency::Watch> watch) const {
    return std::make_shared<const EngineSnapshot>(std::make_unique<const EngineSnapshot::Parts>(
        tools, std::move(knowledge), std::move(watch)));
  }

  void swap_in(std::shared_ptr<const EngineSnapshot> next) {
    const MutexLock lock(swapping);
    current.swap(next);
  }

  /// Compare and swap: false where `before` is no longer the current one.
  [[nodiscard]] bool swap_in(std::shared_ptr<const EngineSnapshot> next,
                             const std::shared_ptr<const EngineSnapshot>& before) {
    const MutexLock lock(swapping);
    if (current != before) return false;
    current.swap(next);
    return true;
  }

  /// Whether the service has yet to give the vectors of its corpus.
  [[nodiscard]] bool lacks_vectors(const std::shared_ptr<const EngineSnapshot>& snapshot) const {
    if (!snapshot || tools->reader.embedder() == nullptr) return false;
    const ranking::Model& model = *snapshot->parts_->snapshot.knowledge().model;
    return !model.questions.empty() && !model.has_meaning();
  }

  /// What `corpus` becomes after `base`, and what is left to do once it answers.
  struct Made {
    std::shared_ptr<const EngineSnapshot> snapshot;
    std::function<Result<void>()> keep;
  };
  [[nodiscard]] Result<Made> make(const std::shared_ptr<const EngineSnapshot>& base, Corpus corpus,
                                  const Progress& progress) const {
    std::shared_ptr<const emergency::Watch> watch;
    std::optional<learning::Knowledge> before;
    if (base) {
      watch = base->parts_->snapshot.watch();
      before = base->parts_->snapshot.knowledge();
    }
    if (!watch || !watch->is_learned()) {
      auto opened = emergency::Watch::open(watching, tools->reader, progress);
      if (!opened) return tl::unexpected(opened.error());
      watch = std::make_shared<const emergency::Watch>(std::move(*opened));
    }
    auto taken = learning.take(std::move(corpus), before, progress);
    if (!taken) return tl::unexpected(taken.error());
    return Made{freeze(std::move(taken->knowledge), std::move(watch)), std::move(taken->keep)};
  }

  /// Gives up where `base` is no longer the current one.
  [[nodiscard]] Result<void> take(std::shared_ptr<const EngineSnapshot> base, Corpus corpus,
                                  const Progress& progress) QUESACO_REQUIRES(learning_one) {
    auto made = make(base, std::move(corpus),
                     [&](std::string_view step, std::size_t done, std::size_t total) {
                       return get() == base && (!progress || progress(step, done, total));
                     });
    if (!made) return tl::unexpected(made.error());
    if (!swap_in(std::move(made->snapshot), base)) {
      return environment_error(
          "L'apprentissage a été interrompu : apprenez plutôt le corpus qui est arrivé depuis.");
    }
    base.reset();  // its version may be removed
    auto kept = made->keep();
    malloc_trim(0);  // learning leaves much that is small behind, which glibc would keep
    return kept;
  }
};

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::open(const EngineOptions& options) {
  auto analyzer = text::Analyzer::load(options.language);
  if (!analyzer) return tl::unexpected(analyzer.error());
  auto language = answering::Language::load(options.language, *analyzer);
  if (!language) return tl::unexpected(language.error());
  const auto calibration = options.language / "calibration.json";
  auto general = ranking::load_judgements(calibration);
  if (!general) return tl::unexpected(general.error());
  std::error_code failure;
  std::filesystem::create_directories(options.data, failure);
  if (failure) {
    return environment_error("Le dossier de données " + options.data.string() +
                             " ne peut pas être créé (" + failure.message() +
                             ") : choisissez-en un autre avec --data.");
  }
  begin_with_kept_vectors(options);
  const bool remote = options.embedder && options.embedder->remote();
  const std::string settings = Fnv1a()
                                   .add(analyzer->digest())
                                   .add(content_of(calibration))
                                   .add(std::to_string(options.most_questions))
                                   .hex();
  auto tools = std::make_shared<const SnapshotTools>(std::move(*language), std::move(*analyzer),
                                                     options.embedder, vectors_file(options));
  return std::unique_ptr<Engine>(new Engine(
      std::make_unique<State>(std::move(tools), options,
                              learning::Options{options.data,
                                                options.lexicon,
                                                settings,
                                                remote,
                                                {options.most_questions, std::move(*general)}})));
}

Result<std::unique_ptr<Engine>> Engine::open(Corpus corpus, const EngineOptions& options,
                                             const Progress& progress) {
  auto engine = open(options);
  if (!engine) return engine;
  if (auto taken = (*engine)->update(std::move(corpus), progress); !taken) {
    return tl::unexpected(taken.error());
  }
  return engine;
}

Result<void> Engine::begin(Corpus corpus) {
  auto watch = emergency::Watch::at_hand(state_->watching, state_->tools->reader);
  if (!watch) return tl::unexpected(watch.error());
  auto knowledge = state_->learning.at_hand(std::move(corpus));
  if (!knowledge) return tl::unexpected(knowledge.error());
  state_->swap_in(state_->freeze(std::move(*knowledge),
                                 std::make_shared<const emergency::Watch>(std::move(*watch))));
  malloc_trim(0);  // before learning needs more
  return {};
}

Result<void> Engine::complete(const std::shared_ptr<const EngineSnapshot>& begun,
                              const Progress& progress) {
  const MutexLock lock(state_->learning_one);
  if (state_->get()->learned()) return {};
  return state_->take(begun, *begun->corpus(), progress);
}

Result<void> Engine::update(Corpus corpus, const Progress& progress) {
  const MutexLock lock(state_->learning_one);
  return state_->take(state_->get(), std::move(corpus), progress);
}

Result<std::shared_ptr<const EngineSnapshot>> Engine::preview(Corpus corpus,
                                                              const Progress& progress) {
  const MutexLock lock(state_->learning_one);
  return state_->make(state_->get(), std::move(corpus), progress).map([](State::Made&& made) {
    return std::move(made.snapshot);
  });
}

std::shared_ptr<const EngineSnapshot> Engine::current() const { return state_->get(); }

Result<Answer> Engine::ask(std::string_view question, const Asking& how) const {
  const auto snapshot = current();
  if (!snapshot) return environment_error("Quésaco démarre : réessayez dans quelques secondes.");
  return snapshot->ask(question, how);
}

Meaning Engine::meaning() const {
  const semantic::Embedder* embedder = state_->tools->reader.embedder();
  if (embedder == nullptr) return Meaning::kNone;
  return !state_->lacks_vectors(current()) && embedder->available() ? Meaning::kCompared
                                                                    : Meaning::kDegraded;
}

Result<bool> Engine::recover(const Progress& progress) {
  if (meaning() != Meaning::kDegraded) return true;
  state_->tools->reader.embedder()->retry();
  if (!state_->tools->reader.embedder()->available()) return false;
  const MutexLock lock(state_->learning_one);
  if (const auto base = current(); state_->lacks_vectors(base)) {
    if (auto learned = state_->take(base, *base->corpus(), progress); !learned) {
      return tl::unexpected(learned.error());
    }
  }
  return true;
}

}  // namespace quesaco
