#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/result.h"
#include "engine/text/french/stem.h"
#include "engine/text/french/token.h"

namespace quesaco::text::french {

/// Names that have a long and a short form, brought to one of them, from acronyms.json:
///   [{"write": "CPTS", "for": ["communauté professionnelle territoriale de santé"]}]
/// They are matched by stems: in singular and plural, with and without accents.
class Phrases {
 public:
  using Normalize = std::function<Tokens(std::string_view)>;

  /// `normalize` is what a text goes through before replace_phrases().
  [[nodiscard]] static Result<Phrases> load(const std::filesystem::path& file,
                                            const Normalize& normalize);

  struct Phrase {
    std::vector<std::string> stems;
    Tokens write;
  };

  /// The longest phrase that begins `stems`; null if none does.
  [[nodiscard]] const Phrase* find(std::span<const std::string> stems) const;

 private:
  [[nodiscard]] bool add(Phrase phrase);

  std::unordered_map<std::string, std::vector<Phrase>> by_first_stem_;  // longest first
};

/// "une communauté professionnelle territoriale de santé" gives "une cpts". Two letters after a
/// number are a unit and stay: "500 mg".
[[nodiscard]] Tokens replace_phrases(Tokens tokens, const Phrases& phrases, const Stemmer& stem);

}  // namespace quesaco::text::french
