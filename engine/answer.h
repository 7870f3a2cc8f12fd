#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the engine is asked and what it replies. All text is UTF-8.
namespace quesaco {

enum class Band { kAnswer, kChoices, kHandoff };

/// How a Band is written in replies, reports and the store, in the order of its enumerators.
inline constexpr std::array<std::string_view, 3> kBandNames = {"answer", "choices", "handoff"};

[[nodiscard]] constexpr std::string_view name_of(Band band) {
  return kBandNames.at(static_cast<std::size_t>(band));
}

/// Nothing where `name` is no band's.
[[nodiscard]] constexpr std::optional<Band> band_named(std::string_view name) {
  const auto* const found = std::ranges::find(kBandNames, name);
  if (found == kBandNames.end()) return std::nullopt;
  return static_cast<Band>(found - kBandNames.begin());
}

inline constexpr std::string_view kEmergencyNotice = "emergency";

/// What a message gets that is no question for the FAQ, or that may tell of a danger.
struct Notice {
  enum class Level {
    kSure,      ///< shown instead of an answer, without a form
    kPossible,  ///< an emergency only: shown above whatever the answer is
  };
  std::string kind;  ///< kEmergencyNotice, "insult", "thanks", "greeting" or "language"
  std::string text;  ///< Markdown
  Level level = Level::kSure;

  [[nodiscard]] bool replaces_answer() const { return level == Level::kSure; }
};

struct RankedEntry {
  std::string id;
  double confidence = 0;  ///< calibrated probability, 0 to 1, that this entry answers the question
};

/// Entries in an Answer, best first, whatever its band.
inline constexpr std::size_t kMostRanked = 5;

/// Why an entry came first.
struct Explanation {
  struct Wording {
    std::string entry;
    std::string text;
    double score = 0;  ///< BM25, scaled as index::search() does
  };
  struct Feature {
    std::string name;
    double contribution = 0;  ///< to the log-odds of the first entry
  };
  std::string normalised;            ///< the question as the engine compares it
  bool meaning = false;              ///< whether its meaning counted, besides its words
  std::vector<Wording> wordings;     ///< of the corpus, the most alike first
  std::vector<Feature> features;     ///< of the calibration
  std::vector<Feature> ngrams;       ///< that spoke loudest, for or against
  std::optional<std::string> known;  ///< the same wording, where the corpus holds it
  double answer_threshold = 0;
  double choices_threshold = 0;
};

/// One of several questions in a message, and what it gets by itself.
struct Part {
  std::string question;  ///< in the visitor's words
  Band band = Band::kHandoff;
  std::vector<RankedEntry> ranked{};  ///< as in Answer, and the following too
  std::size_t shown = 0;
  std::optional<std::string> context{};
};

/// The engine's reply to one message.
struct Answer {
  Band band = Band::kHandoff;
  std::vector<RankedEntry> ranked;  ///< up to kMostRanked, best first, whatever the band
  std::size_t shown = 0;            ///< how many of them the visitor sees: 1, 2 to 3, or none
  std::optional<std::string> corrected{};  ///< the question that was understood, had it slips
  std::optional<std::string> context{};    ///< the earlier question that it leans on
  std::optional<Explanation> explanation{};
  /// Where it replaces the answer, the band is kHandoff whatever was ranked.
  std::optional<Notice> notice{};
  /// Where the message asks several questions: at least two, one of them answered. The band is
  /// kAnswer then, and `ranked` and `shown` are the entries that answer them, in their order.
  std::vector<Part> parts{};
};

/// The question before, and the entry that answered it: what a follow-up may lean on.
struct Previous {
  std::string question;
  std::string entry;  ///< id; empty where there was no answer
};

/// How a question is asked.
struct Asking {
  bool explain = false;   ///< say why an entry came first
  bool as_typed = false;  ///< mend no slips: the visitor has said that they are none
  std::optional<Previous> previous = {};  ///< what it may lean on
};

}  // namespace quesaco
