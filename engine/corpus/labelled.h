#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/entry.h"

namespace quesaco::corpus {

/// A text of the corpus and the entries that answer it; none where it is out of scope.
struct LabelledText {
  enum class Kind {
    kQuestion,  ///< of an entry
    kWording,   ///< as visitors ask: out-of-scope examples too
    kPassage,   ///< of an answer, which nobody asks
    kClaim,     ///< of a myth
  };
  std::string text;
  std::vector<std::string> entries;  ///< ids, the one that holds the text first
  Kind kind = Kind::kWording;
  std::string title{};  ///< of a passage: the question that it answers

  [[nodiscard]] bool passage() const { return kind == Kind::kPassage; }
  /// What is embedded: a passage says little without its question.
  [[nodiscard]] std::string in_full() const { return passage() ? title + " " + text : text; }
  /// Differs where the text, its kind or its labels do, also after a restart.
  [[nodiscard]] std::uint64_t key() const;
};

/// Everything that the published entries and the out-of-scope examples teach.
[[nodiscard]] std::vector<LabelledText> labelled_texts(const Corpus& corpus);

/// Ids of the published entries, in the corpus's order.
[[nodiscard]] std::vector<std::string> published_ids(const Corpus& corpus);

}  // namespace quesaco::corpus
