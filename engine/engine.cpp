#include "engine/engine.h"

#include <malloc.h>

#include <algorithm>
#include <mutex>

#include "engine/answer_cache.h"
#include "engine/dialogue/follow_up.h"
#include "engine/dialogue/notices.h"
#include "engine/dialogue/parts.h"
#include "engine/emergency/numbers.h"
#include "engine/emergency/watch.h"
#include "engine/learning/learning.h"
#include "engine/ranking/judgement_file.h"
#include "engine/snapshot.h"
#include "engine/text/correction.h"
#include "engine/text/fold.h"
#include "engine/text/names.h"
#include "engine/text/question.h"

namespace quesaco {
namespace {

/// What a question is answered from, swapped as a whole.
struct Current {
  std::shared_ptr<const Snapshot> snapshot;
  std::shared_ptr<AnswerCache> answers;
};

std::filesystem::path vectors_file(const std::filesystem::path& data,
                                   const semantic::Embedder& embedder) {
  return data / ("vectors-" + embedder.model());
}

/// Those of another embedder are ignored when they are read.
void begin_with_kept_vectors(const EngineOptions& options, const semantic::Embedder& embedder) {
  namespace fs = std::filesystem;
  const fs::path file = vectors_file(options.data, embedder);
  std::error_code failure;  // then they are made
  if (embedder.remote() || fs::exists(file, failure)) return;
  const fs::path beside = file.string() + ".new";
  fs::copy_file(options.vectors, beside, fs::copy_options::overwrite_existing, failure);
  if (!failure) fs::rename(beside, file, failure);
}

bool contains(const std::vector<RankedEntry>& entries, const std::string& id) {
  return std::ranges::find(entries, id, &RankedEntry::id) != entries.end();
}

}  // namespace

struct Engine::State {
  emergency::Numbers numbers;
  std::optional<emergency::Watch> watch;
  text::Names names;
  dialogue::Notices notices;
  dialogue::FollowUps follow_ups;
  dialogue::Parts parts;
  learning::Reader reader;
  learning::Learning learning;

  std::mutex writing;  // one update at a time
  mutable std::mutex swapping;
  Current current;  // guarded by `swapping`

  State(emergency::Numbers numbers_, text::Names names_, dialogue::Notices notices_,
        dialogue::FollowUps follow_ups_, dialogue::Parts parts_, text::Analyzer analyzer,
        const std::shared_ptr<const semantic::Embedder>& embedder, const learning::Options& options)
      : numbers(std::move(numbers_)),
        names(std::move(names_)),
        notices(std::move(notices_)),
        follow_ups(std::move(follow_ups_)),
        parts(std::move(parts_)),
        reader(std::move(analyzer), embedder,
               embedder ? vectors_file(options.data, *embedder) : std::filesystem::path()),
        learning(reader, options) {}

  [[nodiscard]] Current get() const {
    const std::scoped_lock lock(swapping);
    return current;
  }

  void swap_in(std::shared_ptr<const Snapshot> snapshot) {
    Current next{std::move(snapshot), std::make_shared<AnswerCache>()};
    const std::scoped_lock lock(swapping);
    current = std::move(next);
  }

  /// Whether the service has yet to give the vectors of the current corpus.
  [[nodiscard]] bool lacks_vectors() const {
    const ranking::Model& model = *get().snapshot->knowledge().model;
    return reader.embedder() != nullptr && !model.questions.empty() && !model.has_meaning();
  }

  /// A message as it was typed and as it was understood: a sign of danger must not be lost to a
  /// correction, and may be found by one.
  struct Message {
    std::string corrected;
    std::vector<text::Analysis> readings;  // as typed and, where that differs, as corrected
    semantic::Vector vector;               // of the last of them, once somebody needed it
    bool known = false;  // to the corpus: its editors have seen that it is harmless
  };

  [[nodiscard]] Message read(const Current& from, const std::string& text, bool as_typed) const {
    Message message{text, {reader.analyzer().analyze(text)}, {}, false};
    if (!as_typed) {
      message.corrected = text::correct_words(
          text, reader.analyzer(), names,
          [&](const std::string& word) { return from.snapshot->index().correct(word); });
    }
    if (message.corrected != text) {
      message.readings.push_back(reader.analyzer().analyze(message.corrected));
    }
    message.known = from.snapshot->knows(text::fold(text));
    return message;
  }

  /// As far as words leave no doubt, before any vector is asked for.
  [[nodiscard]] std::optional<emergency::Alert> alert_at_once(const Message& message) const {
    for (const text::Analysis& reading : message.readings) {
      if (auto alert = watch->by_signs(reading)) return alert;
    }
    if (message.known) return std::nullopt;
    auto alert = watch->by_examples({message.readings.front(), {}});
    return alert && alert->level == Notice::Level::kSure ? alert : std::nullopt;
  }

  /// What to show beside the answer, or instead of it. Gets the message its vector, unless the
  /// words have said it all.
  [[nodiscard]] std::optional<Notice> notice(const std::string& text, Message& message,
                                             const Site& site) const {
    if (const auto alert = alert_at_once(message)) {
      return numbers.notice(alert->kind, alert->level, site);
    }
    for (const text::Analysis& reading : message.readings) {
      if (auto courtesy = notices.of_courtesy(reading)) return courtesy;
    }
    message.vector = reader.vector(message.corrected);
    for (const text::Analysis& reading : message.readings) {
      if (message.known) break;
      if (const auto alert = watch->by_examples({reading, message.vector})) {
        return numbers.notice(alert->kind, alert->level, site);
      }
    }
    if (auto language = notices.of_language(text)) return language;
    return notices.of_language(message.corrected);
  }

  /// To a cleaned text as one question. Kept for recall() where it is a `message` that asks but
  /// one, else apart from these: a message has no line break.
  [[nodiscard]] Answer by_itself(const Current& from, const std::string& question, bool message,
                                 const Asking& how) const {
    const std::string key = message ? key_of(question, how) : '\n' + key_of(question, how);
    if (!how.explain) {
      if (auto known = from.answers->find(key)) return *known;
    }
    Message read_message = read(from, question, how.as_typed);
    auto notice_found = notice(question, read_message, from.snapshot->knowledge().corpus->site);
    const ranking::Reading understood{std::move(read_message.readings.back()),
                                      std::move(read_message.vector)};
    Answer answer = from.snapshot->answer(question, understood, how.explain);
    if (read_message.corrected != question) answer.corrected = read_message.corrected;
    answer.notice = std::move(notice_found);
    if (replaced(answer)) {
      answer.band = Band::kHandoff;
      answer.shown = 0;
    }
    // An answer without meaning is not kept: the next may have it again.
    const bool whole = reader.embedder() == nullptr || !understood.vector.empty();
    if (!how.explain && (whole || replaced(answer))) from.answers->insert(key, answer);
    return answer;
  }

  /// Where `alone`, the answer to `question` by itself, leaves room for one in the context of
  /// `previous`: that one, if it is surer.
  [[nodiscard]] std::optional<Answer> in_context(const Current& from, const std::string& question,
                                                 const Answer& alone, const Previous& previous,
                                                 const Asking& how) const {
    if (stands_alone(alone) || is_about_something_else(alone)) return std::nullopt;
    const std::string understood = alone.corrected.value_or(question);
    const text::Analysis analysis = reader.analyzer().analyze(understood);
    // About a thing that no answer mentions, the context would only drown it.
    if (!follow_ups.may_be(analysis) ||
        !from.snapshot->index().covers(follow_ups.subject(analysis))) {
      return std::nullopt;
    }
    const std::string topic =
        from.snapshot->question_of(previous.entry).value_or(previous.question);
    const auto together = text::clean_question(topic + " " + understood);
    if (!together) return std::nullopt;  // too long
    Answer answered = by_itself(from, *together, false, how);
    if (answered.band == Band::kHandoff ||
        answered.ranked.front().confidence <= alone.ranked.front().confidence) {
      return std::nullopt;
    }
    answered.notice = alone.notice;
    answered.corrected = alone.corrected;
    answered.context = topic;
    return answered;
  }

  /// To a cleaned message.
  [[nodiscard]] Answer answer(const Current& from, const std::string& message,
                              const Asking& how) const {
    if (auto ready = how.explain ? std::nullopt : recall(from, message, how)) return *ready;
    // A wording of the corpus is one question, since its editors gave it one answer.
    const bool known = from.snapshot->knows(text::fold(message));
    const bool asks_one = known || parts.pieces_of(message).size() < 2;
    Answer whole = by_itself(from, message, asks_one, how);
    if (!asks_one) {
      const auto questions = replaced(whole) ? std::vector<dialogue::Question>()
                                             : questions_of(from, message, whole, how);
      if (auto several = in_parts(from, questions, whole, how)) return *several;
      if (questions.empty() && !how.explain) keep_for_recall(from, message, how);
    }
    if (!how.previous) return whole;
    return in_context(from, message, whole, *how.previous, how).value_or(whole);
  }

  /// Those that the form of a message tells, and those that their answers do. None where it asks
  /// but one.
  [[nodiscard]] std::vector<dialogue::Question> questions_of(const Current& from,
                                                             const std::string& message,
                                                             const Answer& whole,
                                                             const Asking& how) const {
    const Asking each{.as_typed = how.as_typed};  // halves are kept, and explain nothing
    auto questions = parts.of(message);
    if (questions.empty()) questions.push_back({message, true});
    for (std::size_t i = 0; i < questions.size() && questions.size() < dialogue::kMostParts;) {
      const std::string text = questions[i].text;
      const Answer alone = questions.size() == 1 ? whole : by_itself(from, text, false, each);
      const auto cut = cut_by_meaning(from, text, alone, each);
      if (!cut) {
        ++i;
        continue;
      }
      questions[i] = {cut->first, true};
      questions.insert(questions.begin() + static_cast<std::ptrdiff_t>(i) + 1, {cut->second, true});
    }
    if (questions.size() == 1) questions.clear();
    return questions;
  }

  using Halves = std::pair<std::string, std::string>;
  using Two = dialogue::Parts::Two;

  /// A text cut in two where each half has an answer of its own; or where it has none as a whole
  /// and one half surely has, and the other asks. The places are compared by words, and only the
  /// best is asked for its meaning.
  [[nodiscard]] std::optional<Halves> cut_by_meaning(const Current& from, const std::string& text,
                                                     const Answer& whole, const Asking& how) const {
    constexpr std::size_t kMostPieces = 9;  // beyond, it is a story
    constexpr double kWorthAVector = 0.3;
    const auto pieces = parts.pieces_of(text);
    if (pieces.size() < 2 || pieces.size() > kMostPieces) return std::nullopt;
    std::optional<Halves> two;
    std::optional<Halves> one;
    Two form_of_two = Two::kNo;
    double worth_of_two = kWorthAVector;
    double worth_of_one = kWorthAVector;
    for (std::size_t at = 1; at < pieces.size(); ++at) {
      const Halves halves = {std::string(pieces.front().begin(), pieces[at - 1].end()),
                             std::string(pieces[at].begin(), pieces.back().end())};
      const Two form = parts.may_be_two(halves.first, halves.second);
      if (form == Two::kNo) continue;
      const RankedEntry left = first_by_words(from, halves.first);
      const RankedEntry right = first_by_words(from, halves.second);
      const double weaker = std::min(left.confidence, right.confidence);
      const double stronger = std::max(left.confidence, right.confidence);
      if (left.id != right.id && weaker > worth_of_two) {
        two = halves;
        form_of_two = form;
        worth_of_two = weaker;
      }
      if (form == Two::kByForm && whole.band != Band::kAnswer && stronger > worth_of_one) {
        one = halves;
        worth_of_one = stronger;
      }
    }
    if (two && are_answered_apart(from, *two, form_of_two, how)) return two;
    if (one && is_answered_beside_another(from, *one, how)) return one;
    return std::nullopt;
  }

  [[nodiscard]] RankedEntry first_by_words(const Current& from, const std::string& text) const {
    const Answer answer = from.snapshot->answer(text, {reader.analyzer().analyze(text), {}}, false);
    return answer.ranked.empty() ? RankedEntry() : answer.ranked.front();
  }

  /// The less their form says that they are two questions, the surer their answers must be.
  [[nodiscard]] bool are_answered_apart(const Current& from, const Halves& halves, Two form,
                                        const Asking& how) const {
    constexpr double kSureByForm = 0.7;
    constexpr double kSureBySense = 0.9;
    const double sure = form == Two::kByForm ? kSureByForm : kSureBySense;
    const Answer left = by_itself(from, halves.first, false, how);
    const Answer right = by_itself(from, halves.second, false, how);
    const auto is_sure = [&](const Answer& answer) {
      return answer.band == Band::kAnswer && answer.ranked.front().confidence > sure;
    };
    return is_sure(left) && is_sure(right) && left.ranked.front().id != right.ranked.front().id;
  }

  [[nodiscard]] bool is_answered_beside_another(const Current& from, const Halves& halves,
                                                const Asking& how) const {
    const Answer left = by_itself(from, halves.first, false, how);
    const Answer right = by_itself(from, halves.second, false, how);
    constexpr double kSure = 0.85;
    const auto is_sure = [](const Answer& answer) {
      return answer.band == Band::kAnswer && answer.ranked.front().confidence > kSure;
    };
    const auto has_none = [](const Answer& answer) {
      return answer.band == Band::kHandoff && !replaced(answer);
    };
    return (is_sure(left) && has_none(right)) || (has_none(left) && is_sure(right));
  }

  /// As a message that asks but one, once that is known.
  void keep_for_recall(const Current& from, const std::string& message, const Asking& how) const {
    const std::string key = key_of(message, how);
    if (const auto kept = from.answers->find('\n' + key)) from.answers->insert(key, *kept);
  }

  /// What an answer is kept under: a message has no control characters.
  [[nodiscard]] static std::string key_of(const std::string& message, const Asking& how) {
    return how.as_typed ? '\t' + message : message;
  }

  [[nodiscard]] static std::optional<Answer> recall(const Current& from, const std::string& message,
                                                    const Asking& how) {
    auto alone = from.answers->find(key_of(message, how));
    if (alone && how.previous && !stands_alone(*alone)) return std::nullopt;
    return alone;
  }

  /// Where at least two of the `questions` of a message are to be shown and one of them has an
  /// answer: these, and the rest of `whole`, the answer to the message by itself.
  [[nodiscard]] std::optional<Answer> in_parts(const Current& from,
                                               const std::vector<dialogue::Question>& questions,
                                               const Answer& whole, const Asking& how) const {
    Answer several = whole;
    several.ranked.clear();
    std::optional<Previous> previous = how.previous;
    const Asking each{.as_typed = how.as_typed};
    for (const auto& [question, complete] : questions) {
      Answer given = by_itself(from, question, false, each);
      if (replaced(given)) {
        if (given.notice->kind == kEmergencyNotice) return given;
        continue;  // "ça va ?"
      }
      if (given.notice) several.notice = given.notice;
      if (previous && !complete) {
        given = in_context(from, question, given, *previous, each).value_or(given);
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

  /// A question that leans on the one before has some likeness to an answer at least; what surely
  /// belongs to none ("et mon mot de passe ?") would get that of the question before. Of the 38 of
  /// tests/quality/follow_ups.jsonl, seven of the nine about something else stay below 0.015, those
  /// that lean are above 0.1.
  [[nodiscard]] static bool is_about_something_else(const Answer& alone) {
    constexpr double kSomeLikeness = 0.02;
    return alone.ranked.empty() || alone.ranked.front().confidence < kSomeLikeness;
  }

  [[nodiscard]] static bool replaced(const Answer& answer) {
    return answer.notice && answer.notice->replaces_answer();
  }

  [[nodiscard]] static bool stands_alone(const Answer& answer) {
    return replaced(answer) || answer.band == Band::kAnswer;
  }

  [[nodiscard]] Result<void> take(Corpus corpus, const Progress& progress) {
    std::optional<learning::Knowledge> before;
    if (const auto snapshot = get().snapshot) before = snapshot->knowledge();
    auto taken = learning.take(std::move(corpus), before, progress);
    if (!taken) return tl::unexpected(taken.error());
    swap_in(std::make_shared<const Snapshot>(std::move(taken->knowledge)));
    if (taken->keep) taken->keep();
    malloc_trim(0);  // learning leaves much that is small behind, which glibc would keep
    return {};
  }
};

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::open(Corpus corpus, const EngineOptions& options,
                                             const Progress& progress) {
  auto analyzer = text::Analyzer::load(options.language);
  if (!analyzer) return tl::unexpected(analyzer.error());
  auto numbers = emergency::Numbers::load(emergency::folder_in(options.language) / "numbers.json");
  if (!numbers) return tl::unexpected(numbers.error());
  auto names = text::Names::load(options.language);
  if (!names) return tl::unexpected(names.error());
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
  auto general = ranking::load_judgements(options.language / "calibration.json");
  if (!general) return tl::unexpected(general.error());
  const auto& embedder = options.embedder;
  if (embedder) begin_with_kept_vectors(options, *embedder);
  const bool remote = embedder && embedder->remote();
  auto state = std::make_unique<State>(
      std::move(*numbers), std::move(*names), std::move(*notices), std::move(*follow_ups),
      std::move(*parts), std::move(*analyzer), embedder,
      learning::Options{
          options.data, options.lexicon, remote, {options.most_questions, std::move(*general)}});
  auto watch = emergency::Watch::open({options.language, options.emergency, options.data, !remote},
                                      state->reader, progress);
  if (!watch) return tl::unexpected(watch.error());
  state->watch.emplace(std::move(*watch));
  if (auto taken = state->take(std::move(corpus), progress); !taken) {
    return tl::unexpected(taken.error());
  }
  return std::unique_ptr<Engine>(new Engine(std::move(state)));
}

Result<Answer> Engine::ask(std::string_view raw, const Asking& how) const {
  const auto question = text::clean_question(raw);
  if (!question) return tl::unexpected(question.error());
  return state_->answer(state_->get(), *question, how);
}

std::optional<Answer> Engine::recall(std::string_view raw, const Asking& how) const {
  const auto question = text::clean_question(raw);
  if (!question) return std::nullopt;
  return State::recall(state_->get(), *question, how);
}

std::vector<std::string> Engine::suggest(std::string_view typed, std::size_t limit) const {
  const auto question = text::clean_question(typed);
  if (!question) return {};
  return state_->get().snapshot->index().suggest(state_->reader.analyzer().analyze(*question),
                                                 limit);
}

bool Engine::knows(std::string_view question) const {
  return state_->get().snapshot->knows(text::fold(question));
}

std::vector<Misreading> Engine::misreadings() const {
  const auto snapshot = state_->get().snapshot;
  auto material = state_->reader.words(*snapshot->knowledge().texts);
  if (snapshot->knowledge().model->has_meaning()) {
    (void)state_->reader.add_vectors(material, {});  // kept: none is missing
  }
  return snapshot->misreadings(material.questions);
}

Result<void> Engine::update(Corpus corpus, const Progress& progress) {
  const std::scoped_lock lock(state_->writing);
  return state_->take(std::move(corpus), progress);
}

std::shared_ptr<const Corpus> Engine::corpus() const {
  return state_->get().snapshot->knowledge().corpus;
}

Meaning Engine::meaning() const {
  const semantic::Embedder* embedder = state_->reader.embedder();
  if (embedder == nullptr) return Meaning::kNone;
  return !state_->lacks_vectors() && embedder->available() ? Meaning::kCompared
                                                           : Meaning::kDegraded;
}

Result<bool> Engine::recover(const Progress& progress) {
  if (meaning() != Meaning::kDegraded) return true;
  state_->reader.embedder()->retry();
  if (!state_->reader.embedder()->available()) return false;
  if (state_->lacks_vectors()) {
    if (auto learned = update(*corpus(), progress); !learned) {
      return tl::unexpected(learned.error());
    }
  }
  return true;
}

}  // namespace quesaco
