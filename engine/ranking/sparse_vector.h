#pragma once

#include <cstdint>
#include <vector>

namespace quesaco::ranking {

/// The features that are not zero, by rising index.
struct SparseVector {
  struct Element {
    std::uint32_t index;
    float value;
  };
  std::vector<Element> elements;
};

}  // namespace quesaco::ranking
