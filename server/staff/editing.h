#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "server/site/publisher.h"
#include "server/site/truth.h"
#include "server/staff/effect.h"
#include "server/staff/refusal.h"

namespace quesaco::staff {

/// What the staff write: tried beforehand, then recorded, and live when a member returns. Safe from
/// any thread; may take as long as learning takes.
class Editing {
 public:
  /// Of visitors, that a preview tries: the latest, each once.
  static constexpr std::int64_t kQuestionsToTry = 1000;
  static constexpr std::size_t kTried = 250;

  /// All must outlive it.
  Editing(Engine& engine, store::Store& store, site::Truth& truth, site::Publisher& publisher)
      : engine_(engine), store_(store), truth_(truth), publisher_(publisher) {}

  /// An entry's newest revision; kNotFound.
  [[nodiscard]] Outcome<store::Revision> newest(const std::string& id) const;
  /// All, oldest first; kNotFound.
  [[nodiscard]] Outcome<std::vector<store::Revision>> history(const std::string& id) const;

  /// The number of the new revision. kConflict where somebody has saved another.
  [[nodiscard]] Outcome<std::int64_t> save(const site::EntryEdit& edit);
  [[nodiscard]] Outcome<std::int64_t> save(const site::DocumentEdit& edit);
  /// What save() would do to the wordings that it takes away, to `questions` and to visitors'
  /// latest questions.
  [[nodiscard]] Outcome<Effect> effect(const site::EntryEdit& edit,
                                       std::span<const std::string> questions = {});

  /// The edit that gives an entry these wordings too, made from its newest revision.
  [[nodiscard]] Outcome<site::EntryEdit> with_wordings(const std::string& id,
                                                       std::span<const std::string> wordings,
                                                       const std::string& author) const;
  /// The edit that makes an entry, or a document of which there is one, what it was at `revision`.
  [[nodiscard]] Outcome<site::EntryEdit> restored(const std::string& id, std::int64_t revision,
                                                  std::int64_t based_on,
                                                  const std::string& author) const;
  [[nodiscard]] Outcome<site::DocumentEdit> restored(const store::DocumentId& document,
                                                     std::int64_t revision, std::int64_t based_on,
                                                     const std::string& author) const;
  /// The edit that keeps questions as examples of what has no answer here.
  [[nodiscard]] Outcome<site::DocumentEdit> without_answer(std::span<const std::string> questions,
                                                           const std::string& author) const;

  [[nodiscard]] Outcome<void> reorder(const std::string& theme, const std::vector<std::string>& ids,
                                      const std::string& author);

 private:
  [[nodiscard]] Outcome<std::vector<Tried>> to_try(std::span<const std::string> questions) const;
  /// The wordings of an entry's newest revision that it has not in `candidate`; none of a new one.
  [[nodiscard]] Outcome<std::vector<std::string>> taken_away(const std::string& id,
                                                             const Corpus& candidate) const;
  [[nodiscard]] Outcome<void> go_live();
  /// What to say of an edit that was refused.
  [[nodiscard]] Refusal why(const Error& error, const store::DocumentId& document,
                            std::optional<std::int64_t> based_on) const;

  Engine& engine_;
  store::Store& store_;
  site::Truth& truth_;
  site::Publisher& publisher_;
};

}  // namespace quesaco::staff
