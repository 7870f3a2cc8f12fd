#pragma once

#include <fstream>
#include <string>

namespace quesaco::bench {

/// A figure of /proc/self/status in MB: VmHWM, the peak, or VmRSS, what is resident. Linux only.
inline double memory_mb(const std::string& figure) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with(figure + ":")) return std::stod(line.substr(figure.size() + 1)) / 1024;
  }
  return 0;
}

}  // namespace quesaco::bench
