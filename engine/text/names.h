#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"

namespace quesaco::text {

/// Tells names of people and places from words, so that they are not "corrected" into the latter.
/// Immutable, safe to share between threads.
class Names {
 public:
  /// Reads names.json in `language_dir` (corpus/language). An error names the file and what to do.
  [[nodiscard]] static Result<Names> load(const std::filesystem::path& language_dir);

  /// For each word of the question (see is_word_character()) whether it is probably a name: a
  /// capital and small letters inside a sentence that is not written so throughout, up to two words
  /// after a title ("docteur martine lebrun"), one after "CPTS de". Linear.
  [[nodiscard]] std::vector<bool> in(std::string_view question) const;

 private:
  std::set<std::string> people_;  // words before the name of a person, folded
  std::set<std::string> places_;  // pairs of words before that of a place, folded
};

}  // namespace quesaco::text
