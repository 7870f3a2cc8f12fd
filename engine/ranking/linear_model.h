#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "engine/ranking/sparse_vector.h"

namespace quesaco::ranking {

/// One logistic regression for each class against all others, L2-regularised, trained by liblinear
/// (R.-E. Fan et al., "LIBLINEAR: A Library for Large Linear Classification", JMLR 9, 2008). One
/// against the rest, since entries overlap: an example may belong to several classes. Immutable.
class LinearModel {
 public:
  /// `labels[i]`: the classes, below `classes`, that row i belongs to. `c`: weight of the errors
  /// against the regularisation. A class without examples, or with nothing else, never wins.
  static LinearModel train(std::span<const SparseVector> rows, std::size_t features,
                           std::span<const std::vector<std::size_t>> labels, std::size_t classes,
                           double c);

  /// Has no classes.
  static LinearModel untrained() { return {0, 0, {}}; }

  /// `weights`: for each class, `features` weights and the intercept.
  LinearModel(std::size_t features, std::size_t classes, std::vector<float> weights);

  /// Log-odds of each class.
  [[nodiscard]] std::vector<double> logits(const SparseVector& row) const;

  [[nodiscard]] float weight(std::size_t cls, std::size_t feature) const {
    return weights_[cls * (features_ + 1) + feature];
  }
  [[nodiscard]] const std::vector<float>& weights() const { return weights_; }
  [[nodiscard]] std::size_t features() const { return features_; }
  [[nodiscard]] std::size_t classes() const { return classes_; }

 private:
  std::size_t features_;
  std::size_t classes_;
  std::vector<float> weights_;
};

}  // namespace quesaco::ranking
