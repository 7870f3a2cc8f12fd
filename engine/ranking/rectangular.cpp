#include "engine/ranking/rectangular.h"

#include <lapacke.h>

namespace quesaco::ranking {

bool RectangularMatrix::invert() {
  const auto size = static_cast<lapack_int>(size_);
  float* elements = elements_.data();
  return LAPACKE_spftrf(LAPACK_COL_MAJOR, 'N', 'L', size, elements) == 0 &&
         LAPACKE_spftri(LAPACK_COL_MAJOR, 'N', 'L', size, elements) == 0;
}

bool RectangularMatrix::solve(std::vector<float>& columns) {
  const auto size = static_cast<lapack_int>(size_);
  const auto count = static_cast<lapack_int>(columns.size() / size_);
  float* elements = elements_.data();
  return LAPACKE_spftrf(LAPACK_COL_MAJOR, 'N', 'L', size, elements) == 0 &&
         LAPACKE_spftrs(LAPACK_COL_MAJOR, 'N', 'L', size, count, elements, columns.data(), size) ==
             0;
}

}  // namespace quesaco::ranking
