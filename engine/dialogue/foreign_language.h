#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/answer.h"
#include "engine/dialogue/lists.h"
#include "engine/result.h"

namespace quesaco::dialogue {

/// Messages in another language than French. Sure or silent: a name, a keyword or an SMS is never
/// foreign, while a short foreign message may well go unnoticed.
class ForeignLanguage {
 public:
  [[nodiscard]] static Result<ForeignLanguage> load(const ListFile& file);

  /// The reply where at least two letters, and a third of them, are of another script than Latin;
  /// or where at least two words, and a third of them, are in the list of one language, and French
  /// has at most half as many of its own. A word that both have counts for neither.
  [[nodiscard]] std::optional<Notice> of(std::string_view question) const;

 private:
  using Vocabulary = std::unordered_set<std::string>;

  std::string text_;  // Markdown
  Vocabulary french_;
  std::vector<Vocabulary> foreign_;
};

}  // namespace quesaco::dialogue
