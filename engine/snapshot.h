#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/corpus/labelled.h"
#include "engine/engine.h"
#include "engine/learning/learning.h"
#include "engine/number_conflicts.h"

namespace quesaco {

/// Everything that answers a question, frozen: corpus, index, model. Immutable.
class Snapshot {
 public:
  explicit Snapshot(learning::Knowledge knowledge);

  /// Ranks the published entries for a question that was cleaned and read.
  [[nodiscard]] Answer answer(const std::string& question, const ranking::Reading& reading,
                              bool explain) const;

  /// See Engine::misreadings(). `questions`: all of the corpus.
  [[nodiscard]] std::vector<Misreading> misreadings(
      const std::vector<ranking::Lesson>& questions) const;

  [[nodiscard]] bool knows(const std::string& folded) const { return known_.contains(folded); }
  /// The question of a published entry; nothing for another id.
  [[nodiscard]] std::optional<std::string> question_of(const std::string& entry) const;

  [[nodiscard]] const learning::Knowledge& knowledge() const { return knowledge_; }
  [[nodiscard]] const index::Index& index() const { return *knowledge_.index; }

 private:
  /// By confidence, best first, of what was learned.
  [[nodiscard]] std::vector<RankedEntry> rank(const ranking::Evidence& evidence) const;

  /// Lowers the confidence of those that are about things of other numbers.
  void doubt_other_numbers(std::vector<RankedEntry>& ranked, const std::string& question) const;

  learning::Knowledge knowledge_;
  NumberConflicts conflicts_;
  std::unordered_map<std::string, const corpus::LabelledText*> known_;  // questions, by folded text
};

}  // namespace quesaco
