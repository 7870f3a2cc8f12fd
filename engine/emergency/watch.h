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
  /// In milliseconds: where the examples were not learned before, by signs alone.
  [[nodiscard]] static Result<Watch> at_hand(const Options& options,
                                             const learning::Reader& reader);
  /// Whether the examples were learned.
  [[nodiscard]] bool is_learned() const { return classifier_.has_value(); }

  /// By phrases that always tell.
  [[nodiscard]] std::optional<Alert> by_signs(const text::Analysis& message) const;

  /// How alike a message's words are to those of each example.
  using Likeness = std::vector<float>;
  [[nodiscard]] Likeness compare(const text::Analysis& message) const {
    return classifier_ ? classifier_->compare_words(message) : Likeness();
  }
  /// What was learned says of a message that was compared; `vector`: of it, or empty. By words
  /// alone only what leaves no doubt is kSure.
  [[nodiscard]] std::optional<Alert> by_examples(const Likeness& words,
                                                 const semantic::Vector& vector) const;

 private:
  Watch(Signs signs, std::optional<Classifier> classifier)
      : signs_(std::move(signs)), classifier_(std::move(classifier)) {}

  Signs signs_;
  std::optional<Classifier> classifier_;
};

}  // namespace quesaco::emergency
