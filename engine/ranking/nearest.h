#pragma once

#include <cstdint>
#include <vector>

#include "engine/semantic/vector.h"

namespace quesaco::ranking {

/// How close the nearest text of each class is, by meaning. Immutable.
class Nearest {
 public:
  /// `vectors`: unit vectors, each of the classes at the same place of `owners`, below `classes`.
  Nearest(std::size_t classes, std::vector<semantic::Vector> vectors,
          std::vector<std::vector<std::uint32_t>> owners);

  /// The highest cosine for each class; -1 for a class without texts.
  [[nodiscard]] std::vector<double> scores(const semantic::Vector& question) const;

  [[nodiscard]] std::size_t classes() const { return classes_; }
  [[nodiscard]] const std::vector<semantic::Vector>& vectors() const { return vectors_; }
  [[nodiscard]] const std::vector<std::vector<std::uint32_t>>& owners() const { return owners_; }

 private:
  std::size_t classes_;
  std::vector<semantic::Vector> vectors_;
  std::vector<std::vector<std::uint32_t>> owners_;
};

}  // namespace quesaco::ranking
