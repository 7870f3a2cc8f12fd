#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/dialogue/lists.h"
#include "engine/result.h"

namespace quesaco::dialogue {

/// Greetings, thanks and insults, from notices.json.
class Courtesy {
 public:
  [[nodiscard]] static Result<Courtesy> load(const ListFile& file, const text::Analyzer& analyzer);

  /// The reply to a message of nothing else: "bonjour madame" has one, "bonjour, c'est payant ?"
  /// has none. Of several kinds the strongest counts: an insult before thanks before a greeting.
  [[nodiscard]] std::optional<Notice> of(const Stems& message) const;

 private:
  struct Phrase {
    Stems stems;
    std::size_t strength;  ///< place in replies_, from 1; 0: says nothing by itself ("madame")
  };

  [[nodiscard]] const Phrase* longest_at(const Stems& message, std::size_t at) const;

  std::vector<Phrase> phrases_;
  std::vector<Notice> replies_;  // the weakest first
};

}  // namespace quesaco::dialogue
