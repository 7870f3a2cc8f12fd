#include "engine/ranking/blas_threads.h"

#include <cblas.h>

namespace quesaco::ranking {

BlasThreads::BlasThreads(int count) : before_(openblas_get_num_threads()) {
  openblas_set_num_threads(count);
}

BlasThreads::~BlasThreads() { openblas_set_num_threads(before_); }

}  // namespace quesaco::ranking
