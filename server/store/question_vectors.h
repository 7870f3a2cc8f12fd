#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/result.h"
#include "server/store/sql/executor.h"

namespace quesaco::store {

/// What visitors' questions mean, so that each text is embedded once, ever. Safe from any thread.
class QuestionVectors {
 public:
  struct Kept {
    std::string folded;         ///< the question's text, by text::fold()
    std::vector<float> vector;  ///< a unit vector
  };

  explicit QuestionVectors(Executor& executor) : executor_(executor) {}

  /// In a byte for each dimension: dot products of what comes back are right to about 0.005. Those
  /// that are kept already stay as they are.
  [[nodiscard]] Result<void> keep(const std::string& model, std::span<const Kept> vectors);

  /// Of questions, by their folded texts and in their order; empty where none is kept.
  [[nodiscard]] Result<std::vector<std::vector<float>>> of(
      const std::string& model, std::span<const std::string> folded) const;

 private:
  Executor& executor_;
};

}  // namespace quesaco::store
