#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace quesaco::ranking {

/// A symmetric matrix in half the room: LAPACK's rectangular full packed format, lower triangle,
/// not transposed (F. Gustavson et al., "Rectangular Full Packed Format for Cholesky's Algorithm",
/// ACM TOMS 37, 2010), which is inverted in place at the speed of a full matrix.
class RectangularMatrix {
 public:
  /// All zero.
  explicit RectangularMatrix(std::size_t size) : size_(size), elements_(size * (size + 1) / 2) {}

  [[nodiscard]] std::size_t size() const { return size_; }

  /// Row `i`, column `j`, or the other way round.
  [[nodiscard]] float& at(std::size_t i, std::size_t j) { return elements_[place(i, j)]; }
  [[nodiscard]] float at(std::size_t i, std::size_t j) const { return elements_[place(i, j)]; }

  /// Inverts a positive definite matrix in place, on all cores; false where it is not one.
  [[nodiscard]] bool invert();

  /// Makes `columns`, row after row of size() numbers each, the solution for each of them; a third
  /// of the work of inverting. The matrix is lost. False as above.
  [[nodiscard]] bool solve(std::vector<float>& columns);

 private:
  [[nodiscard]] std::size_t place(std::size_t i, std::size_t j) const {
    if (i < j) std::swap(i, j);
    const bool odd = size_ % 2 == 1;
    const std::size_t columns = (size_ + 1) / 2;       // of the rectangle
    const std::size_t rows = odd ? size_ : size_ + 1;  // of the rectangle
    if (j < columns) return j * rows + i + (odd ? 0 : 1);
    return (i - columns + (odd ? 1 : 0)) * rows + (j - columns);
  }

  std::size_t size_;
  std::vector<float> elements_;
};

}  // namespace quesaco::ranking
