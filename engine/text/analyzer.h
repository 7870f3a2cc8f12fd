#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/result.h"

namespace quesaco::text {

/// A text as the engine compares it. No word is empty; both are empty where the text has no word.
struct Analysis {
  /// Normalised words in order: no accents, elisions undone ("l'adhesion" is "le adhesion"),
  /// questions in the order of statements, SMS spellings and acronyms unified. Small words stay:
  /// "sans", "pas" and "plusieurs" decide answers, and word 2-grams need their neighbours.
  std::vector<std::string> words;
  /// The French stem of each word. They may be looked up in an index, not shown.
  std::vector<std::string> stems;

  /// Words joined by one space: for exact comparison.
  [[nodiscard]] std::string joined() const;
};

/// Changes whenever a text may be analysed otherwise by the same language files.
inline constexpr int kAnalysisVersion = 1;

/// The French analysis. Immutable, safe to share between threads; a copy is cheap.
class Analyzer {
 public:
  /// Reads sms.json and acronyms.json in `language_dir` (corpus/language). An error names the
  /// file, the line where JSON breaks, and what to do.
  [[nodiscard]] static Result<Analyzer> load(const std::filesystem::path& language_dir);

  /// Of all that decides how a text is analysed: what was learned with another digest is stale.
  [[nodiscard]] const std::string& digest() const;

  /// Takes any bytes, gives valid UTF-8. Linear in the length of `utf8`.
  [[nodiscard]] Analysis analyze(std::string_view utf8) const;

 private:
  struct Language;
  explicit Analyzer(std::shared_ptr<const Language> language);

  std::shared_ptr<const Language> language_;
};

}  // namespace quesaco::text
