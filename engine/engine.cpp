#include "engine/engine.h"

#include <malloc.h>

#include "engine/answering/language.h"
#include "engine/answering/misreadings.h"
#include "engine/answering/reply.h"
#include "engine/answering/snapshot.h"
#include "engine/emergency/watch.h"
#include "engine/file_content.h"
#include "engine/fnv1a.h"
#include "engine/learning/learning.h"
#include "engine/mutex.h"
#include "engine/ranking/judgement_file.h"
#include "engine/text/question.h"

namespace quesaco {
namespace {

using answering::Snapshot;

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
  answering::Language language;
  learning::Reader reader;
  learning::Learning learning;
  emergency::Watch::Options watching;

  Mutex writing;  // one update at a time
  mutable Mutex swapping;
  std::shared_ptr<const Snapshot> current QUESACO_GUARDED_BY(swapping);

  State(answering::Language language_, text::Analyzer analyzer, const EngineOptions& options,
        learning::Options learning_options)
      : language(std::move(language_)),
        reader(std::move(analyzer), options.embedder, vectors_file(options)),
        learning(reader, std::move(learning_options)),
        watching{options.language, options.emergency, options.data,
                 !options.embedder || !options.embedder->remote()} {}

  [[nodiscard]] std::shared_ptr<const Snapshot> get() const {
    const MutexLock lock(swapping);
    return current;
  }

  void swap_in(std::shared_ptr<const Snapshot> next) {
    const MutexLock lock(swapping);
    current.swap(next);
  }

  /// Whether the service has yet to give the vectors of the current corpus.
  [[nodiscard]] bool lacks_vectors() const {
    const auto snapshot = get();
    if (!snapshot || reader.embedder() == nullptr) return false;
    const ranking::Model& model = *snapshot->knowledge().model;
    return !model.questions.empty() && !model.has_meaning();
  }

  [[nodiscard]] Result<void> take(Corpus corpus, const Progress& progress)
      QUESACO_REQUIRES(writing) {
    std::shared_ptr<const emergency::Watch> watch;
    std::optional<learning::Knowledge> before;
    if (const auto snapshot = get()) {
      watch = snapshot->watch();
      before = snapshot->knowledge();
    }
    if (!watch || !watch->is_learned()) {
      auto opened = emergency::Watch::open(watching, reader, progress);
      if (!opened) return tl::unexpected(opened.error());
      watch = std::make_shared<const emergency::Watch>(std::move(*opened));
    }
    auto taken = learning.take(std::move(corpus), before, progress);
    if (!taken) return tl::unexpected(taken.error());
    swap_in(std::make_shared<const Snapshot>(std::move(taken->knowledge), std::move(watch)));
    before.reset();  // so that its version may be removed
    auto kept = taken->keep();
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
  return std::unique_ptr<Engine>(new Engine(
      std::make_unique<State>(std::move(*language), std::move(*analyzer), options,
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
  const MutexLock lock(state_->writing);
  auto watch = emergency::Watch::at_hand(state_->watching, state_->reader);
  if (!watch) return tl::unexpected(watch.error());
  auto knowledge = state_->learning.at_hand(std::move(corpus));
  if (!knowledge) return tl::unexpected(knowledge.error());
  state_->swap_in(std::make_shared<const Snapshot>(
      std::move(*knowledge), std::make_shared<const emergency::Watch>(std::move(*watch))));
  malloc_trim(0);  // before learning needs more
  return {};
}

Result<void> Engine::update(Corpus corpus, const Progress& progress) {
  const MutexLock lock(state_->writing);
  return state_->take(std::move(corpus), progress);
}

Result<Inquiry> Engine::receive(std::string_view raw, const Asking& how) const {
  auto question = text::clean_question(raw);
  if (!question) return tl::unexpected(question.error());
  Inquiry inquiry;
  inquiry.question_ = std::move(*question);
  inquiry.how_ = how;
  inquiry.from_ = state_->get();
  if (!inquiry.from_) {
    return environment_error("Quésaco démarre : réessayez dans quelques secondes.");
  }
  inquiry.ready_ = answering::recall(*inquiry.from_, inquiry.question_, how);
  if (inquiry.ready_) inquiry.ready_->corpus = inquiry.from_->knowledge().corpus;
  return inquiry;
}

Answer Engine::answer(const Inquiry& inquiry) const {
  if (inquiry.ready_) return *inquiry.ready_;
  const Snapshot& from = *inquiry.from_;
  Answer answer =
      answering::reply({from, state_->language, state_->reader}, inquiry.question_, inquiry.how_);
  answer.corpus = from.knowledge().corpus;
  return answer;
}

Result<Answer> Engine::ask(std::string_view question, const Asking& how) const {
  return receive(question, how).map([this](const Inquiry& inquiry) { return answer(inquiry); });
}

std::vector<std::string> Engine::suggest(std::string_view typed, std::size_t limit) const {
  const auto question = text::clean_question(typed);
  const auto snapshot = state_->get();
  if (!question || !snapshot) return {};
  return snapshot->index().suggest(state_->reader.analyzer().analyze(*question), limit);
}

bool Engine::knows(std::string_view question) const {
  const auto snapshot = state_->get();
  return snapshot && snapshot->wording(question) != nullptr;
}

std::vector<Misreading> Engine::misreadings() const {
  const auto snapshot = state_->get();
  if (!snapshot) return {};
  auto material = state_->reader.words(*snapshot->knowledge().texts);
  if (snapshot->knowledge().model->has_meaning()) {
    (void)state_->reader.add_vectors(material, {});  // kept: none is missing
  }
  return answering::misreadings(*snapshot, material.questions);
}

std::shared_ptr<const Corpus> Engine::corpus() const {
  const auto snapshot = state_->get();
  return snapshot ? snapshot->knowledge().corpus : nullptr;
}

bool Engine::learned() const {
  const auto snapshot = state_->get();
  return snapshot && snapshot->knowledge().learned && snapshot->watch()->is_learned();
}

Meaning Engine::meaning() const {
  const semantic::Embedder* embedder = state_->reader.embedder();
  if (embedder == nullptr) return Meaning::kNone;
  return !state_->lacks_vectors() && embedder->available() ? Meaning::kCompared
                                                           : Meaning::kDegraded;
}

std::string Engine::impairment() const {
  const auto snapshot = state_->get();
  return snapshot ? snapshot->index().lexicon_problem() : std::string();
}

Result<bool> Engine::recover(const Progress& progress) {
  if (meaning() != Meaning::kDegraded) return true;
  state_->reader.embedder()->retry();
  if (!state_->reader.embedder()->available()) return false;
  const MutexLock lock(state_->writing);
  if (state_->lacks_vectors()) {
    if (auto learned = state_->take(*corpus(), progress); !learned) {
      return tl::unexpected(learned.error());
    }
  }
  return true;
}

}  // namespace quesaco
