#include "engine/corpus/lint/wordings.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>

#include "engine/corpus/lint/similarity.h"
#include "engine/text/fold.h"

namespace quesaco::corpus {
namespace {

/// From this share of common trigrams on, one of two wordings teaches nothing.
constexpr double kNearDuplicate = 0.9;

struct Phrasing {
  std::string text;
  std::string folded;
  Place place;
};

Phrasing phrasing(const std::string& text, Place place) {
  return {text, text::fold(text), std::move(place)};
}

std::vector<Phrasing> phrasings_of(const Entry& entry, const LineMap& lines) {
  std::vector<Phrasing> all{phrasing(entry.question, lines.at("/question"))};
  for (std::size_t i = 0; i < entry.alternatives.size(); ++i) {
    // The line map falls back from "/text" to the wording itself where that is a plain string.
    const std::string pointer = "/alternatives/" + std::to_string(i) + "/text";
    all.push_back(phrasing(entry.alternatives[i].text, lines.at(pointer)));
  }
  return all;
}

/// In brackets; empty for what stands in no file, but in the staff's console.
std::string where(const Place& place) {
  if (place.file.empty() || place.line == 0) return "";
  return " (" + place.file.filename().string() + ":" + std::to_string(place.line) + ")";
}

/// Knows every wording met so far and the entry, or out_of_scope, that it stands under.
class Clashes {
 public:
  explicit Clashes(std::vector<Issue>& issues) : issues_(issues) {}

  void add(const std::string& owner, const Phrasing& phrasing) {
    const auto [met, is_new] = met_.try_emplace(phrasing.folded, Met{owner, phrasing.place});
    if (!is_new) report(phrasing, met->second);
  }

 private:
  struct Met {
    std::string owner;
    Place place;
  };

  void report(const Phrasing& phrasing, const Met& first) {
    issues_.push_back(error_at(phrasing.place, "« " + phrasing.text + " » figure déjà sous \"" +
                                                   first.owner + "\"" + where(first.place) +
                                                   " : gardez un seul des deux."));
  }

  std::vector<Issue>& issues_;
  std::unordered_map<std::string, Met> met_;
};

/// Warns of each wording that is close to an earlier one of the entry, once. Equal ones are
/// clashes.
void find_near_duplicates(const std::vector<Phrasing>& phrasings, std::vector<Issue>& issues) {
  std::vector<Trigrams> grams;
  for (const Phrasing& phrasing : phrasings) {
    grams.push_back(trigrams_of(phrasing.folded));
    for (std::size_t i = 0; i + 1 < grams.size(); ++i) {
      if (phrasing.folded == phrasings[i].folded) continue;
      if (jaccard(grams[i], grams.back()) < kNearDuplicate) continue;
      issues.push_back(warning_at(
          phrasing.place, "« " + phrasing.text + " » répète presque « " + phrasings[i].text + " »" +
                              where(phrasings[i].place) + " : gardez un seul des deux."));
      break;
    }
  }
}

void lint_entry(const Entry& entry, const LineMap& lines, Clashes& clashes,
                std::vector<Issue>& issues) {
  const std::vector<Phrasing> phrasings = phrasings_of(entry, lines);
  find_near_duplicates(phrasings, issues);
  for (const Phrasing& phrasing : phrasings) {
    if (!phrasing.folded.empty()) {
      clashes.add(entry.id, phrasing);
    } else {
      issues.push_back(error_at(phrasing.place, "« " + phrasing.text +
                                                    " » ne contient aucun mot : écrivez une "
                                                    "question ou retirez cette ligne."));
    }
  }
}

/// Here a question may be without words: "???" has no answer.
void lint_out_of_scope(const Loaded& loaded, Clashes& clashes) {
  const std::vector<std::string>& questions = loaded.corpus.out_of_scope;
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const Place place = loaded.lines.out_of_scope.at("/questions/" + std::to_string(i));
    const Phrasing question = phrasing(questions[i], place);
    if (!question.folded.empty()) clashes.add("out_of_scope", question);
  }
}

}  // namespace

void lint_wordings(const Loaded& loaded, std::vector<Issue>& issues) {
  Clashes clashes(issues);
  for (std::size_t i = 0; i < loaded.corpus.entries.size(); ++i) {
    lint_entry(loaded.corpus.entries[i], loaded.lines.entries[i], clashes, issues);
  }
  lint_out_of_scope(loaded, clashes);
}

}  // namespace quesaco::corpus
