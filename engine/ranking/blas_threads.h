#pragma once

namespace quesaco::ranking {

/// While one lives, OpenBLAS works on all cores; else on one, since updates are bound by memory and
/// questions are answered beside them. At most one at a time: learning is.
class BlasThreads {
 public:
  BlasThreads();
  ~BlasThreads();
  BlasThreads(const BlasThreads&) = delete;
  BlasThreads& operator=(const BlasThreads&) = delete;
};

}  // namespace quesaco::ranking
