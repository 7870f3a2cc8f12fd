#include "engine/ranking/rectangular.h"

#include <lapacke.h>

namespace quesaco::ranking {

bool RectangularMatrix::invert() {
  const auto size = static_cast<lapack_int>(size_);
  float* elements = elements_.data();
  return LAPACKE_spftrf(LAPACK_COL_MAJOR, 'N', 'L', size, elements) == 0 &&
         LAPACKE_spftri(LAPACK_COL_MAJOR, 'N', 'L', size, elements) == 0;
}

}  // namespace quesaco::ranking
