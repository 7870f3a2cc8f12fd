#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/corpus/labelled.h"

namespace quesaco::answering {

/// Numbers by which things are told apart: "bus 12" is not bus 13, "saison 2025" not that of 2026.
/// To whoever compares words and meanings they are almost the same. Immutable.
class NumberConflicts {
 public:
  /// Of the texts of a corpus.
  explicit NumberConflicts(std::span<const corpus::LabelledText> texts);

  /// A number that tells a thing apart.
  struct Named {
    std::string name;  ///< the word before it; empty where it is a year
    std::string number;
  };
  /// Those of a question. A number before a noun is a quantity ("3 associés"), and tells nothing.
  [[nodiscard]] static std::vector<Named> named_in(std::string_view question);

  /// Whether a question with these is about a thing of another number than `entry` is: there the
  /// entry's question or wordings have only others, and the answer has not got it either.
  [[nodiscard]] bool between(const std::string& entry, std::span<const Named> asked) const;

 private:
  struct Numbers {
    std::map<std::string, std::set<std::string>> named;  ///< by the word that they follow
    std::set<std::string> all;                           ///< anywhere, the answer included
  };
  std::map<std::string, Numbers> entries_;  // with numbers, by id
};

}  // namespace quesaco::answering
