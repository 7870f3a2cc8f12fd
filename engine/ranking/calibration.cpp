#include "engine/ranking/calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include "engine/ranking/logistic_regression.h"

namespace quesaco::ranking {
namespace {

constexpr std::size_t kCandidates = 5;  // of each question: the rest is never shown
constexpr double kLeadCap = 3;          // beyond it, a lead is a lead

/// One expert's scores, or the sum of all, with what every entry is compared with. The last score
/// is that of "no answer here".
class Column {
 public:
  explicit Column(std::vector<double> scores) : scores_(std::move(scores)) {
    const auto entries = std::span(scores_).first(scores_.size() - 1);
    best_ = static_cast<std::size_t>(std::ranges::max_element(entries) - entries.begin());
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (i != best_ && (!second_ || entries[i] > *second_)) second_ = entries[i];
    }
  }

  [[nodiscard]] double own(std::size_t candidate) const { return scores_[candidate]; }
  /// How far the entry is ahead of the best other one; of nothing, where it is the only one.
  [[nodiscard]] double lead(std::size_t candidate) const {
    return scores_[candidate] - (candidate == best_ ? second_.value_or(0) : scores_[best_]);
  }
  /// How far the entry is ahead of "no answer here".
  [[nodiscard]] double above_none(std::size_t candidate) const {
    return scores_[candidate] - scores_.back();
  }

 private:
  std::vector<double> scores_;
  std::size_t best_ = 0;
  std::optional<double> second_;
};

/// The experts' scores on one scale, and their sum.
class Table {
 public:
  Table(const Evidence& evidence, const Calibration::Scales& scales) {
    std::vector<double> sum(evidence.candidates.size() + 1);
    for (std::size_t expert = 0; expert < kExperts; ++expert) {
      std::vector<double> scores = evidence.scores[expert];
      for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += scores[i] /= scales[expert];
      columns_.emplace_back(std::move(scores));
    }
    columns_.emplace_back(std::move(sum));
  }

  [[nodiscard]] const Column& sum() const { return columns_.back(); }

  [[nodiscard]] Calibration::Features features(std::size_t candidate) const {
    Calibration::Features features{};
    std::size_t next = 0;
    for (const Column& column : columns_) {
      for (const double value :
           {column.own(candidate), column.lead(candidate), column.above_none(candidate)}) {
        features[next++] = value;
      }
    }
    for (const Column* column : {&columns_[kLearned], &columns_.back()}) {
      features[next++] = std::clamp(
          std::min(column->lead(candidate), column->above_none(candidate)), -kLeadCap, kLeadCap);
    }
    return features;
  }

 private:
  std::vector<Column> columns_;
};

/// Places of the candidates with the strongest evidence, best first.
std::vector<std::size_t> strongest(const Table& table, std::size_t candidates) {
  std::vector<std::size_t> order(candidates);
  std::iota(order.begin(), order.end(), 0U);
  const std::size_t kept = std::min(kCandidates, candidates);
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept),
                            std::greater<>(),
                            [&](std::size_t candidate) { return table.sum().own(candidate); });
  order.resize(kept);
  return order;
}

double standard_deviation(const std::vector<double>& values) {
  const auto count = static_cast<double>(values.size());
  const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  return std::sqrt(squares / count);
}

Calibration::Scales scales_of(std::span<const Calibration::Sample> samples) {
  Calibration::Scales scales{};
  for (std::size_t expert = 0; expert < kExperts; ++expert) {
    std::vector<double> all;
    for (const Calibration::Sample& sample : samples) {
      const auto& scores = sample.evidence.scores[expert];
      all.insert(all.end(), scores.begin(), scores.end());
    }
    const double spread = all.empty() ? 0 : standard_deviation(all);
    scales[expert] = spread > 0 ? spread : 1;
  }
  return scales;
}

}  // namespace

Calibration Calibration::fit(std::span<const Sample> samples) {
  const Scales scales = scales_of(samples);
  std::vector<Observation> observations;
  for (const auto& [evidence, classes] : samples) {
    const Table table(evidence, scales);
    for (const std::size_t candidate : strongest(table, evidence.candidates.size())) {
      const Features values = table.features(candidate);
      observations.push_back({{values.begin(), values.end()},
                              std::ranges::count(classes, evidence.candidates[candidate]) > 0});
    }
  }
  Weights weights{};
  std::ranges::copy(fit_nonnegative(observations, kFeatures), weights.begin());
  return {scales, weights};
}

Calibration::Calibration(const Scales& scales, const Weights& weights)
    : scales_(scales), weights_(weights) {}

std::vector<double> Calibration::probabilities(const Evidence& evidence) const {
  const Table table(evidence, scales_);
  std::vector<double> result;
  for (std::size_t candidate = 0; candidate < evidence.candidates.size(); ++candidate) {
    const Features values = table.features(candidate);
    result.push_back(logistic(
        std::inner_product(values.begin(), values.end(), weights_.begin(), weights_.back())));
  }
  return result;
}

Calibration::Features Calibration::contributions(const Evidence& evidence,
                                                 std::size_t candidate) const {
  Features features = Table(evidence, scales_).features(candidate);
  for (std::size_t f = 0; f < kFeatures; ++f) features[f] *= weights_[f];
  return features;
}

std::string Calibration::name(std::size_t feature) {
  constexpr std::array<const char*, kExperts + 1> kWho = {
      "appris", "mots de la réponse", "formulation la plus proche", "passages de la réponse",
      "tous ensemble"};
  constexpr std::array<const char*, 3> kWhat = {"", ", avance sur les autres réponses",
                                                ", avance sur « hors sujet »"};
  constexpr std::size_t kCapped = 3 * kWho.size();  // the first of the capped features
  if (feature >= kCapped) {
    return std::string(feature == kCapped ? kWho.front() : kWho.back()) + ", avance plafonnée";
  }
  return std::string(kWho[feature / 3]) + kWhat[feature % 3];
}

}  // namespace quesaco::ranking
