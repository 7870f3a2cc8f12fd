#include "engine/ranking/blas_threads.h"

#include <cblas.h>

#include <algorithm>
#include <thread>

namespace quesaco::ranking {

BlasThreads::BlasThreads() {
  openblas_set_num_threads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
}

BlasThreads::~BlasThreads() { openblas_set_num_threads(1); }

}  // namespace quesaco::ranking
