#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/answer.h"
#include "engine/embedder.h"
#include "engine/entry.h"
#include "engine/result.h"

namespace quesaco {

/// A wording of the corpus that the engine, though it has learned it, would answer otherwise.
struct Misreading {
  std::string wording;
  std::string understood;  ///< id of the entry that it would answer with
};

/// What open(), update() and others call during their long steps; false gives them up, which fails.
using Progress = std::function<bool(std::string_view step, std::size_t done, std::size_t total)>;

/// Whether questions are compared by what they mean.
enum class Meaning {
  kNone,      ///< no: there is no embedder
  kDegraded,  ///< not as they should be: the embedding service does not answer, or did not
  kCompared,
};

struct EngineOptions {
  std::filesystem::path data;         ///< where index, model and vectors are kept
  std::filesystem::path language;     ///< corpus/language
  std::filesystem::path lexicon{};    ///< made by index::build_lexicon(); without it words
                                      ///< that the corpus lacks may pass for typing slips
  std::filesystem::path emergency{};  ///< made by make_emergency; where it is missing, the
                                      ///< examples of distress are learned into data
  std::filesystem::path vectors{};    ///< made by make_vectors: where data has none yet, it begins
                                      ///< with these; may be missing
  /// What compares meanings; null: words alone count.
  std::shared_ptr<const semantic::Embedder> embedder{};
  /// Beyond this many questions and wordings nothing is learned from them, since their matrix takes
  /// 2 bytes for each pair of them; they are looked up.
  std::size_t most_questions = 12'000;
};

/// A question that was cleaned, and looked up among those that were asked before.
class Inquiry {
 public:
  /// The answer, where it lies ready.
  [[nodiscard]] const std::optional<Answer>& ready() const { return ready_; }

 private:
  friend class EngineSnapshot;
  std::string question_;
  Asking how_;
  std::optional<Answer> ready_;
};

/// What an engine has learned of one corpus, frozen: whoever holds it answers from that corpus,
/// even when the engine has gone on to another, or has ended. Safe to share between threads.
class EngineSnapshot {
 public:
  struct Parts;
  explicit EngineSnapshot(std::unique_ptr<const Parts> parts);
  ~EngineSnapshot();

  /// In microseconds. Fails (kInput, a French sentence for the visitor) where the question is
  /// empty, too long, or holds no letter or digit.
  [[nodiscard]] Result<Inquiry> receive(std::string_view question, const Asking& how = {}) const;

  /// A question that leaves out what it is about leans on the previous one and gets a `context`;
  /// one that is answered by itself never does. Of several questions in a message each is asked by
  /// itself, and may lean on the one before. `inquiry` was received by this snapshot.
  [[nodiscard]] Answer answer(const Inquiry& inquiry) const;

  /// Both at once.
  [[nodiscard]] Result<Answer> ask(std::string_view question, const Asking& how = {}) const;

  /// Published entries that fit what has been typed so far, at most `limit` ids.
  [[nodiscard]] std::vector<std::string> suggest(std::string_view typed, std::size_t limit) const;

  /// Whether the corpus holds this wording: case, accents and punctuation set aside.
  [[nodiscard]] bool knows(std::string_view question) const;

  /// Wordings that clash with others: seldom any, and each worth an editor's look. Takes about 5 ms
  /// for each wording of the corpus, or of one entry, an id.
  [[nodiscard]] std::vector<Misreading> misreadings() const;
  [[nodiscard]] std::vector<Misreading> misreadings(std::string_view entry) const;

  [[nodiscard]] const std::shared_ptr<const Corpus>& corpus() const;

  /// Whether all of it was learned, rather than begin() having taken a part.
  [[nodiscard]] bool learned() const;

  /// What works less well than it could, and the remedy: French, for the operator. Empty where
  /// nothing does.
  [[nodiscard]] std::string impairment() const;

 private:
  friend class Engine;
  template <class Wanted>
  [[nodiscard]] std::vector<Misreading> misreadings_where(Wanted wanted) const;

  std::unique_ptr<const Parts> parts_;
};

/// Learns corpora, one after the other. All members may be called from several threads at once.
class Engine {
 public:
  /// An engine that has no corpus yet. Fails where the language's files have errors, or
  /// options.data cannot be made.
  [[nodiscard]] static Result<std::unique_ptr<Engine>> open(const EngineOptions& options);

  /// The same, with `corpus` taken as by update().
  [[nodiscard]] static Result<std::unique_ptr<Engine>> open(Corpus corpus,
                                                            const EngineOptions& options,
                                                            const Progress& progress = {});
  ~Engine();

  /// Takes a corpus by what was kept of it, or else by its words: questions are answered, within a
  /// second or two for our own corpus, while complete() learns it. Waits for no learning.
  [[nodiscard]] Result<void> begin(Corpus corpus);

  /// Learns all of what begin() took, unless that was done; `begun` is what current() gave then.
  /// Otherwise as update().
  [[nodiscard]] Result<void> complete(const std::shared_ptr<const EngineSnapshot>& begun,
                                      const Progress& progress = {});

  /// Takes a corpus. A few new wordings are learned at once, exactly as if all were learned again;
  /// after many changes all are. What was kept of the same corpus in options.data is used; what is
  /// missing, damaged or of another is built and learned. Questions are answered meanwhile. Without
  /// an embedder the engine ranks by words alone; without an answer of a remote one too, unless it
  /// keeps all the vectors that it needs. What begin() takes meanwhile stays: then this fails, as
  /// when it is given up. Fails too where what answers already cannot be kept: it will be learned
  /// again.
  [[nodiscard]] Result<void> update(Corpus corpus, const Progress& progress = {});

  /// What update() would make of a corpus, which is not taken: to be asked what it would answer.
  [[nodiscard]] Result<std::shared_ptr<const EngineSnapshot>> preview(
      Corpus corpus, const Progress& progress = {});

  /// The corpus taken last; null where there is none yet.
  [[nodiscard]] std::shared_ptr<const EngineSnapshot> current() const;

  /// current()->ask(), and kEnvironment where there is no corpus yet.
  [[nodiscard]] Result<Answer> ask(std::string_view question, const Asking& how = {}) const;

  [[nodiscard]] Meaning meaning() const;

  /// To be called now and then where meaning() is kDegraded: asks the service again, and once it
  /// answers learns what it could not give before. Gives whether all is well again; fails where
  /// learning does.
  [[nodiscard]] Result<bool> recover(const Progress& progress = {});

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace quesaco
