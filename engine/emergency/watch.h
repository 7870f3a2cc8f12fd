#pragma once

#include <filesystem>
#include <optional>

#include "engine/answer.h"
#include "engine/emergency/classifier.h"
#include "engine/emergency/signs.h"
#include "engine/learning/reader.h"

namespace quesaco::emergency {

/// Somebody seems to be in danger.
struct Alert {
  Kind kind = Kind::kMedical;
  Notice::Level level = Notice::Level::kPossible;
};

/// Where examples, signs and numbers stand in corpus/language.
[[nodiscard]] inline std::filesystem::path folder_in(const std::filesystem::path& language) {
  return language / "emergency";
}

/// Reads messages for signs of danger. Immutable, safe to share between threads.
class Watch {
 public:
  struct Options {
    std::filesystem::path language;  ///< corpus/language
    /// Made by make_emergency; used where it was learned from the same examples. May be missing.
    std::filesystem::path shipped;
    std::filesystem::path data;  ///< keeps what is learned from other examples
    bool with_meaning = false;   ///< whether the reader's vectors are worth asking for
  };
  /// Learns the examples where nobody did before.
  [[nodiscard]] static Result<Watch> open(const Options& options, const learning::Reader& reader,
                                          const learning::Progress& progress);

  /// By phrases that always tell.
  [[nodiscard]] std::optional<Alert> by_signs(const text::Analysis& message) const;

  /// What was learned says of a message that was read by its words, or wholly. By words alone only
  /// what leaves no doubt is kSure.
  [[nodiscard]] std::optional<Alert> by_examples(const ranking::Reading& message) const;

 private:
  Watch(Signs signs, Classifier classifier)
      : signs_(std::move(signs)), classifier_(std::move(classifier)) {}

  Signs signs_;
  Classifier classifier_;
};

}  // namespace quesaco::emergency
