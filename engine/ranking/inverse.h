#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace quesaco::ranking {

/// The inverse of a kernel matrix with its regularisation: a symmetric matrix of which one triangle
/// is held. With it a text is learned or forgotten in n² steps, exactly as if all were learned
/// again (the formulas for a bordered matrix). n texts take 2n² bytes, so it lies on disk while
/// nothing changes.
class Inverse {
 public:
  /// `rows`: of the lower triangle, one after the other.
  Inverse(std::size_t size, std::vector<float> rows) : size_(size), rows_(std::move(rows)) {}

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] float at(std::size_t i, std::size_t j) const {
    return i < j ? at(j, i) : rows_[i * (i + 1) / 2 + j];
  }
  [[nodiscard]] std::vector<float> column(std::size_t j) const;

  /// The product with a vector of `size()` numbers.
  [[nodiscard]] std::vector<float> times(std::span<const float> vector) const;

  /// Takes a text at the end. `gain`: times(kernel), where `kernel` says how alike it is to each;
  /// `pivot`: its own element of the kernel matrix, regularisation included, minus kernel · gain.
  void append(std::span<const float> gain, float pivot);

  /// Forgets a text: its row and column become zero, so that the others keep their places.
  void forget(std::size_t j);

 private:
  /// Adds factor · vector · vectorᵀ.
  void add_outer_product(float factor, std::span<const float> vector);

  std::size_t size_;
  std::vector<float> rows_;  // of the lower triangle
};

}  // namespace quesaco::ranking
