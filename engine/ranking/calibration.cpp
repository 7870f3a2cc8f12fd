#include "engine/ranking/calibration.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/ranking/linear_model.h"

namespace quesaco::ranking {
namespace {

constexpr double kC = 1;
constexpr std::size_t kCandidates = 5;  // of each question: the rest is never shown
constexpr double kLeadCap = 2;          // beyond it, a lead is a lead

/// One expert's scores, or the sum of all, with what every entry is compared with.
class Column {
 public:
  explicit Column(std::vector<double> scores) : scores_(std::move(scores)) {
    for (std::size_t cls = 0; cls + 1 < scores_.size(); ++cls) {
      if (scores_[cls] > scores_[best_]) best_ = cls;
    }
    for (std::size_t cls = 0; cls + 1 < scores_.size(); ++cls) {
      if (cls != best_) second_ = std::max(second_, scores_[cls]);
    }
  }

  [[nodiscard]] double own(std::size_t cls) const { return scores_[cls]; }
  /// How far the entry is ahead of the best other one.
  [[nodiscard]] double lead(std::size_t cls) const {
    return scores_[cls] - (cls == best_ ? second_ : scores_[best_]);
  }
  /// How far the entry is ahead of "no answer here".
  [[nodiscard]] double above_none(std::size_t cls) const { return scores_[cls] - scores_.back(); }

 private:
  static constexpr double kNoOther = -40;  // where there is a single entry

  std::vector<double> scores_;
  std::size_t best_ = 0;
  double second_ = kNoOther;
};

/// The experts' scores on one scale, and their sum.
class Table {
 public:
  Table(const Evidence& evidence, const Calibration::Scales& scales) {
    std::vector<double> sum(evidence.classes());
    for (std::size_t expert = 0; expert < kExperts; ++expert) {
      std::vector<double> scores = evidence.scores[expert];
      scores.resize(sum.size());  // a silent expert says 0 of every class
      for (std::size_t cls = 0; cls < sum.size(); ++cls) {
        sum[cls] += scores[cls] /= scales[expert];
      }
      columns_.emplace_back(std::move(scores));
    }
    columns_.emplace_back(std::move(sum));
  }

  [[nodiscard]] const Column& sum() const { return columns_.back(); }

  [[nodiscard]] Calibration::Features features(std::size_t cls) const {
    Calibration::Features features{};
    std::size_t next = 0;
    for (const Column& column : columns_) {
      for (const double value : {column.own(cls), column.lead(cls), column.above_none(cls)}) {
        features[next++] = value;
      }
    }
    features[next] =
        std::clamp(std::min(sum().lead(cls), sum().above_none(cls)), -kLeadCap, kLeadCap);
    return features;
  }

 private:
  std::vector<Column> columns_;
};

/// The entries with the strongest evidence, best first.
std::vector<std::size_t> strongest(const Table& table, std::size_t entries) {
  std::vector<std::size_t> order(entries);
  std::iota(order.begin(), order.end(), 0U);
  const std::size_t kept = std::min(kCandidates, entries);
  std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(kept),
                            std::greater<>(),
                            [&](std::size_t cls) { return table.sum().own(cls); });
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

Calibration::Scales scales_of(std::span<const Evidence> evidence) {
  Calibration::Scales scales{};
  for (std::size_t expert = 0; expert < kExperts; ++expert) {
    std::vector<double> all;
    for (const Evidence& one : evidence) {
      all.insert(all.end(), one.scores[expert].begin(), one.scores[expert].end());
    }
    const double spread = all.empty() ? 0 : standard_deviation(all);
    scales[expert] = spread > 0 ? spread : 1;
  }
  return scales;
}

}  // namespace

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

Calibration Calibration::fit(std::span<const Evidence> evidence,
                             std::span<const std::vector<std::size_t>> classes) {
  const Scales scales = scales_of(evidence);
  std::vector<SparseVector> rows;
  std::vector<std::vector<std::size_t>> right;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Table table(evidence[i], scales);
    for (const std::size_t entry : strongest(table, evidence[i].classes() - 1)) {
      SparseVector& row = rows.emplace_back();
      const Features values = table.features(entry);
      for (std::uint32_t f = 0; f < kFeatures; ++f) {
        row.elements.push_back({f, static_cast<float>(values[f])});
      }
      const bool is_right = std::ranges::count(classes[i], entry) > 0;
      right.push_back(is_right ? std::vector<std::size_t>{0} : std::vector<std::size_t>{});
    }
  }
  const LinearModel model = LinearModel::train(rows, kFeatures, right, 1, kC);
  Weights weights{};
  std::ranges::copy(model.weights(), weights.begin());
  return {scales, weights};
}

Calibration::Calibration(const Scales& scales, const Weights& weights)
    : scales_(scales), weights_(weights) {}

std::vector<double> Calibration::probabilities(const Evidence& evidence) const {
  const Table table(evidence, scales_);
  std::vector<double> result;
  for (std::size_t cls = 0; cls + 1 < evidence.classes(); ++cls) {
    const Features values = table.features(cls);
    result.push_back(logistic(
        std::inner_product(values.begin(), values.end(), weights_.begin(), weights_.back())));
  }
  return result;
}

Calibration::Features Calibration::contributions(const Evidence& evidence, std::size_t cls) const {
  Features features = Table(evidence, scales_).features(cls);
  for (std::size_t f = 0; f < kFeatures; ++f) features[f] *= weights_[f];
  return features;
}

std::string Calibration::name(std::size_t feature) {
  constexpr std::array<const char*, kExperts + 1> kWho = {
      "mots appris", "sens appris", "mots de la réponse", "formulation la plus proche",
      "tous ensemble"};
  constexpr std::array<const char*, 3> kWhat = {"", ", avance sur les autres réponses",
                                                ", avance sur « hors sujet »"};
  if (feature + 1 == kFeatures) return "avance plafonnée";
  return std::string(kWho[feature / 3]) + kWhat[feature % 3];
}

}  // namespace quesaco::ranking
