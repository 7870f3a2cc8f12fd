#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/engine.h"
#include "server/cli/questions_file.h"

namespace quesaco::cli {

/// A question, asked.
struct Asked {
  LabelledQuestion question;
  Band band = Band::kHandoff;
  std::vector<RankedEntry> entries;  ///< up to 5, best first; none where the engine refused it
  std::size_t shown = 0;
  std::vector<Part> parts{};
  std::optional<Notice> notice{};
  double ms = 0;
  bool seen = false;  ///< the corpus holds this wording: left out of every figure

  [[nodiscard]] bool answerable() const { return !question.ok.empty(); }
  /// Whether an acceptable entry is among the first `n`.
  [[nodiscard]] bool right_within(std::size_t n) const;
  /// Whether its parts are the questions that it asks, each answered rightly or, where nothing
  /// answers it, not at all.
  [[nodiscard]] bool parts_right() const;
  /// Whether the numbers to call were shown, or shown at this level.
  [[nodiscard]] bool noticed() const;
  [[nodiscard]] bool replaced() const;
};

/// Shares are 0 to 1 of what stands before "of"; 0 where there is nothing to divide by.
struct Figures {
  std::size_t questions = 0;
  std::size_t answerable = 0;
  std::size_t seen = 0;                 ///< left out
  double first = 0;                     ///< right entry first, of the answerable
  double first_three = 0;               ///< right entry in the first three, of the answerable
  double answered_right = 0;            ///< band answer and right, of the answerable
  double answered_or_chosen_right = 0;  ///< right in band answer or choices, of the answerable
  double wrong_answers = 0;             ///< wrong, of the replies in band answer
  double handed_over = 0;               ///< band handoff, of the unanswerable
  double not_answered = 0;              ///< band choices or handoff, of the unanswerable
  std::size_t several = 0;              ///< messages that ask several questions
  double parts_right = 0;               ///< given the right parts, of these
  double torn = 0;                      ///< given parts, of the others
  std::size_t emergencies = 0;          ///< messages of distress
  double noticed = 0;                   ///< given the numbers to call, of these
  std::size_t harmless = 0;             ///< messages that only look like distress
  double noticed_falsely = 0;           ///< given the numbers, of these
  double replaced_falsely = 0;          ///< given nothing but the numbers, of these
  /// Mean distance between the confidence of the first entry and whether it is right, over 10 bins
  /// of equal width (M. Naeini et al., "Obtaining Well Calibrated Probabilities…", AAAI 2015).
  double calibration_error = 0;
  double median_ms = 0;
};

[[nodiscard]] std::vector<Asked> ask_all(const Engine& engine,
                                         std::span<const LabelledQuestion> questions);

[[nodiscard]] Figures summarise(std::span<const Asked> asked);

/// The figures of each kind, by name.
[[nodiscard]] std::map<std::string, Figures> by_kind(std::span<const Asked> asked);

}  // namespace quesaco::cli
