#pragma once

#include <memory>
#include <optional>
#include <string>
#include <unordered_map>

#include "engine/answering/answer_cache.h"
#include "engine/answering/number_conflicts.h"
#include "engine/corpus/labelled.h"
#include "engine/emergency/watch.h"
#include "engine/learning/learning.h"

namespace quesaco::answering {

/// Everything that answers a question, frozen: corpus, index, model, signs of danger; and the
/// answers that were given from it. Safe to share between threads.
class Snapshot {
 public:
  Snapshot(learning::Knowledge knowledge, std::shared_ptr<const emergency::Watch> watch);

  [[nodiscard]] const learning::Knowledge& knowledge() const { return knowledge_; }
  [[nodiscard]] const index::Index& index() const { return *knowledge_.index; }
  [[nodiscard]] const std::shared_ptr<const emergency::Watch>& watch() const { return watch_; }
  [[nodiscard]] const NumberConflicts& conflicts() const { return conflicts_; }
  [[nodiscard]] AnswerCache& answers() const { return answers_; }

  /// The question or wording of the corpus that is this text: case, accents and punctuation set
  /// aside. Null where there is none.
  [[nodiscard]] const corpus::LabelledText* wording(std::string_view text) const;
  /// The question of a published entry; nothing for another id.
  [[nodiscard]] std::optional<std::string> question_of(const std::string& entry) const;

 private:
  learning::Knowledge knowledge_;
  std::shared_ptr<const emergency::Watch> watch_;
  NumberConflicts conflicts_;
  std::unordered_map<std::string, const corpus::LabelledText*> wordings_;  // by folded text
  mutable AnswerCache answers_;
};

}  // namespace quesaco::answering
