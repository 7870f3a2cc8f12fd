#pragma once

namespace quesaco::ranking {

/// While one lives, OpenBLAS works on so many threads; then on as many as before. At most one at a
/// time: learning is.
class BlasThreads {
 public:
  explicit BlasThreads(int count);
  ~BlasThreads();
  BlasThreads(const BlasThreads&) = delete;
  BlasThreads& operator=(const BlasThreads&) = delete;

 private:
  int before_;
};

}  // namespace quesaco::ranking
