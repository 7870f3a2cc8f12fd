#include "engine/ranking/rectangular.h"

#include <cblas.h>
#include <lapacke.h>

#include <thread>

namespace quesaco::ranking {

bool RectangularMatrix::invert() {
  const auto size = static_cast<lapack_int>(size_);
  float* elements = elements_.data();
  openblas_set_num_threads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
  return LAPACKE_spftrf(LAPACK_COL_MAJOR, 'N', 'L', size, elements) == 0 &&
         LAPACKE_spftri(LAPACK_COL_MAJOR, 'N', 'L', size, elements) == 0;
}

}  // namespace quesaco::ranking
