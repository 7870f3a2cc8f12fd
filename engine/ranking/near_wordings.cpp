#include "engine/ranking/near_wordings.h"

#include <algorithm>
#include <array>

namespace quesaco::ranking {
namespace {

template <class Range, class Project>
std::vector<const Reading*> readings_of(const Range& range, const Project& project) {
  std::vector<const Reading*> readings;
  for (const auto& element : range) readings.push_back(project(element));
  return readings;
}

}  // namespace

std::pair<double, double> fit_nearness(std::span<const Example> examples) {
  const Similarity similarity = Similarity::fit(
      readings_of(examples, [](const Example& example) { return example.reading; }));
  std::vector<Similarity::Print> prints;
  for (const Example& example : examples) prints.push_back(similarity.print(*example.reading));
  std::vector<SparseVector> rows;
  std::vector<std::vector<std::size_t>> same_class;
  const std::size_t stride = std::max<std::size_t>(1, examples.size() / kNearnessSample);
  for (std::size_t i = 0; i < examples.size(); i += stride) {
    std::size_t nearest = i;
    double best = -1;
    for (std::size_t j = 0; j < examples.size(); ++j) {
      const double alike = j == i ? -1 : Similarity::compare(prints[i], prints[j]);
      if (alike > best) {
        best = alike;
        nearest = j;
      }
    }
    if (nearest == i) continue;
    rows.push_back({{{0, static_cast<float>(best)}}});
    const bool same =
        std::ranges::count(examples[nearest].classes, examples[i].classes.front()) > 0;
    same_class.push_back(same ? std::vector<std::size_t>{0} : std::vector<std::size_t>{});
  }
  constexpr double kC = 100;
  const LinearModel model = LinearModel::train(rows, 1, same_class, 1, kC);
  return {model.weights()[0], model.weights()[1]};
}

NearWordings::NearWordings(std::span<const LabelledText> texts, std::span<const Reading> readings,
                           std::span<const std::size_t> fresh)
    : similarity_(
          Similarity::fit(readings_of(readings, [](const Reading& reading) { return &reading; }))) {
  for (const std::size_t i : fresh) {
    fresh_.emplace_back(&texts[i], similarity_.print(readings[i]));
  }
}

std::optional<NearWordings::Match> NearWordings::nearest(const Reading& reading) const {
  const Similarity::Print print = similarity_.print(reading);
  std::optional<Match> best;
  for (const auto& [wording, other] : fresh_) {
    const double alike = Similarity::compare(print, other);
    if (!best || alike > best->similarity) best = Match{wording, alike};
  }
  return best;
}

}  // namespace quesaco::ranking
