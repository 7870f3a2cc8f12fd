#include "engine/ranking/inverse.h"

#include <cblas.h>

namespace quesaco::ranking {

std::vector<float> Inverse::column(std::size_t j) const {
  std::vector<float> column(size_);
  for (std::size_t i = 0; i < size_; ++i) column[i] = at(i, j);
  return column;
}

std::vector<float> Inverse::times(std::span<const float> vector) const {
  std::vector<float> product(size_);
  cblas_sspmv(CblasRowMajor, CblasLower, static_cast<int>(size_), 1, rows_.data(), vector.data(), 1,
              0, product.data(), 1);
  return product;
}

void Inverse::add_outer_product(float factor, std::span<const float> vector) {
  cblas_sspr(CblasRowMajor, CblasLower, static_cast<int>(vector.size()), factor, vector.data(), 1,
             rows_.data());
}

void Inverse::append(std::span<const float> gain, float pivot) {
  add_outer_product(1 / pivot, gain);
  for (const float value : gain) rows_.push_back(-value / pivot);
  rows_.push_back(1 / pivot);
  ++size_;
}

void Inverse::forget(std::size_t j) {
  const float own = at(j, j);
  if (own > 0) add_outer_product(-1 / own, column(j));
  for (std::size_t i = 0; i < size_; ++i) {
    rows_[i < j ? j * (j + 1) / 2 + i : i * (i + 1) / 2 + j] = 0;
  }
}

}  // namespace quesaco::ranking
