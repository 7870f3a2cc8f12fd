#pragma once

namespace quesaco::ranking {

/// While one lives, OpenBLAS works on so many threads; then on as many as before. The number is the
/// process's: where two learn at once, the last one to begin or end decides, of their speed alone.
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
