#include "engine/ranking/linear_model.h"

#include <linear.h>

#include <algorithm>
#include <mutex>

#include "engine/parallel.h"

namespace quesaco::ranking {
namespace {

constexpr double kTolerance = 1e-2;
constexpr float kNeverWins = -20;  // intercept of a class that nothing could be learned about

/// The rows in liblinear's form: indices from 1, ended by -1, a constant feature for the intercept.
class Problem {
 public:
  Problem(std::span<const SparseVector> rows, std::size_t features) {
    nodes_.reserve(rows.size());
    for (const SparseVector& row : rows) {
      auto& nodes = nodes_.emplace_back();
      nodes.reserve(row.elements.size() + 2);
      for (const auto& [index, value] : row.elements) {
        nodes.push_back({static_cast<int>(index) + 1, value});
      }
      nodes.push_back({static_cast<int>(features) + 1, 1.0});
      nodes.push_back({-1, 0.0});
    }
    for (auto& nodes : nodes_) rows_.push_back(nodes.data());
    width_ = static_cast<int>(features) + 1;
  }

  /// `targets`: +1 or -1 for each row. Safe from several threads at once.
  void solve(std::vector<double> targets, double c, std::span<float> weights) const {
    ::problem problem{};
    problem.l = static_cast<int>(rows_.size());
    problem.n = width_;
    problem.y = targets.data();
    problem.x = const_cast<feature_node**>(rows_.data());  // liblinear only reads them
    problem.bias = 1;
    ::parameter parameter{};
    parameter.solver_type = L2R_LR;
    parameter.eps = kTolerance;
    parameter.C = c;
    ::model* model = ::train(&problem, &parameter);
    // The sign of the weights speaks for the class that liblinear met first.
    const double sign = model->label[0];
    for (std::size_t i = 0; i < weights.size(); ++i) {
      weights[i] = static_cast<float>(sign * model->w[i]);
    }
    ::free_and_destroy_model(&model);
  }

 private:
  std::vector<std::vector<feature_node>> nodes_;
  std::vector<feature_node*> rows_;
  int width_ = 0;
};

void silence_liblinear() {
  static std::once_flag once;
  std::call_once(once, [] { ::set_print_string_function([](const char*) {}); });
}

}  // namespace

LinearModel LinearModel::train(std::span<const SparseVector> rows, std::size_t features,
                               std::span<const std::vector<std::size_t>> labels,
                               std::size_t classes, double c) {
  silence_liblinear();
  const Problem problem(rows, features);
  std::vector<float> weights(classes * (features + 1));
  for_each_index(classes, [&](std::size_t cls) {
    std::vector<double> targets;
    for (const auto& own : labels) targets.push_back(std::ranges::count(own, cls) > 0 ? 1 : -1);
    const std::span row(weights.data() + cls * (features + 1), features + 1);
    const auto positives = static_cast<std::size_t>(std::ranges::count(targets, 1.0));
    if (positives == 0 || positives == targets.size()) {
      row.back() = kNeverWins;
    } else {
      problem.solve(std::move(targets), c, row);
    }
  });
  return {features, classes, std::move(weights)};
}

LinearModel::LinearModel(std::size_t features, std::size_t classes, std::vector<float> weights)
    : features_(features), classes_(classes), weights_(std::move(weights)) {}

std::vector<double> LinearModel::logits(const SparseVector& row) const {
  std::vector<double> result;
  result.reserve(classes_);
  for (std::size_t cls = 0; cls < classes_; ++cls) {
    const float* weights = weights_.data() + cls * (features_ + 1);
    double sum = weights[features_];
    for (const auto& [index, value] : row.elements) sum += double{weights[index]} * double{value};
    result.push_back(sum);
  }
  return result;
}

}  // namespace quesaco::ranking
