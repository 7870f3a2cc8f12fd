#pragma once

#include <cstdint>
#include <vector>

#include "engine/semantic/vector.h"

namespace quesaco::ranking {

/// How near a question is to what each entry says in reply, by meaning. Where nobody has written
/// wordings yet, nothing speaks better. Immutable.
class Passages {
 public:
  /// Of no passages.
  Passages() = default;
  /// `vectors`: centred, row after row; `owners`: the entry of each row. Throws std::runtime_error
  /// where the two do not fit together.
  Passages(std::vector<float> vectors, std::vector<std::uint32_t> owners);

  /// For each entry the highest cosine of its passages and, less, their mean: an entry that is
  /// about the question as a whole goes before one that mentions it. 0 for an entry without
  /// passages, and for "no answer here", which comes last.
  [[nodiscard]] std::vector<double> scores(const semantic::Vector& question,
                                           std::size_t entries) const;

  [[nodiscard]] const std::vector<float>& vectors() const { return vectors_; }
  [[nodiscard]] const std::vector<std::uint32_t>& owners() const { return owners_; }

 private:
  std::vector<float> vectors_;
  std::vector<std::uint32_t> owners_;
};

}  // namespace quesaco::ranking
