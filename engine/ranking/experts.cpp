#include "engine/ranking/experts.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace quesaco::ranking {
namespace {

/// The numbers of the entries to rank.
std::vector<std::uint32_t> candidates(std::span<const std::vector<double>* const> by_expert) {
  const std::size_t entries = by_expert.front()->size() - 1;
  std::vector<std::uint32_t> all(entries);
  std::iota(all.begin(), all.end(), 0U);
  if (entries <= kMostRankedWhole) return all;
  std::vector<std::uint32_t> chosen;
  for (const std::vector<double>* scores : by_expert) {
    std::ranges::partial_sort(all, all.begin() + kCandidatesOfExpert, std::greater<>(),
                              [&](std::uint32_t entry) { return (*scores)[entry]; });
    chosen.insert(chosen.end(), all.begin(), all.begin() + kCandidatesOfExpert);
  }
  std::ranges::sort(chosen);
  const auto repeated = std::ranges::unique(chosen);
  chosen.erase(repeated.begin(), repeated.end());
  return chosen;
}

/// What is left of such scores where only the candidates count, and "no answer here".
std::vector<double> of_candidates(std::span<const std::uint32_t> candidates,
                                  const std::vector<double>& scores) {
  std::vector<double> kept;
  for (const std::uint32_t entry : candidates) kept.push_back(scores[entry]);
  kept.push_back(scores.back());
  return kept;
}

}  // namespace

std::vector<float> joint(const Likeness& likeness) {
  std::vector<float> kernel = likeness.words;
  for (std::size_t i = 0; i < likeness.meaning.size(); ++i) {
    kernel[i] += likeness.meaning[i] * (0.3F + 0.5F * likeness.words[i]);
  }
  return kernel;
}

std::vector<double> nearest(std::span<const LearnedText> texts, std::span<const float> alike,
                            std::size_t entries, std::size_t left_out) {
  constexpr double kNothing = -2;  // below every cosine
  std::vector<double> scores(entries + 1, kNothing);
  for (std::size_t i = 0; i < alike.size(); ++i) {
    if (i == left_out) continue;
    for (const std::uint32_t cls : texts[i].classes) {
      scores[cls] = std::max(scores[cls], double{alike[i]});
    }
  }
  std::ranges::replace(scores, kNothing, 0.0);
  return scores;
}

std::vector<double> terms(const Classes& classes, std::span<const index::Hit> hits) {
  std::vector<double> scores(classes.entries() + 1);
  for (const index::Hit& hit : hits) scores[classes.number(hit.entry)] = hit.score;
  return scores;
}

std::size_t hits_wanted(std::size_t entries) {
  return entries <= kMostRankedWhole ? entries + 1 : kCandidatesOfExpert;
}

Evidence weigh(const Scores& scores, bool has_meaning) {
  const std::array all = {&scores.terms, &scores.nearest, &scores.passages, &scores.words};
  Evidence evidence;
  evidence.has_meaning = has_meaning;
  evidence.candidates = candidates(all);
  evidence.scores[kLearned].resize(evidence.candidates.size() + 1);
  evidence.scores[kTerms] = of_candidates(evidence.candidates, scores.terms);
  evidence.scores[kNearest] = of_candidates(evidence.candidates, scores.nearest);
  evidence.scores[kPassages] = of_candidates(evidence.candidates, scores.passages);
  return evidence;
}

}  // namespace quesaco::ranking
