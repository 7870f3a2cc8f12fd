#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/result.h"
#include "engine/text/french/token.h"

namespace quesaco::text::french {

/// SMS spellings and short forms, from sms.json:
///   {"words": {"koi": "quoi"},
///    "in_context": [{"spelling": "st", "write": "sont", "before": ["ils"]}]}
/// A spelling is one word as simplify() leaves it; what it stands for is plain French. Those of
/// "in_context" also depend on the words around them; the first that fits counts, before "words".
class Spellings {
 public:
  /// What a spelling stands for among certain words. An empty list of words asks for nothing.
  struct InContext {
    Tokens write;
    std::vector<std::string> before;
    std::vector<std::string> not_before;
    std::vector<std::string> not_after;

    /// A single letter must also stand before a word, and not after a number: "5 g".
    [[nodiscard]] bool fits(std::span<const Token> rest, const Token* previous) const;
  };

  [[nodiscard]] static Result<Spellings> load(const std::filesystem::path& file);

  /// What rest[0] stands for after `previous` (null at the beginning); null for itself.
  [[nodiscard]] const Tokens* find(std::span<const Token> rest, const Token* previous) const;

 private:
  std::unordered_map<std::string, Tokens> words_;
  std::unordered_map<std::string, std::vector<InContext>> in_context_;
};

/// "c koi la cpts" gives "c'est quoi la cpts". A letter before an apostrophe stays: it is elided.
[[nodiscard]] Tokens expand_spellings(Tokens tokens, const Spellings& spellings);

}  // namespace quesaco::text::french
