#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "engine/types.h"

namespace quesaco::semantic {

/// A text's meaning: a unit vector of Embedder::dimension() floats.
using Vector = std::vector<float>;

/// Turns texts into vectors whose dot products compare meanings. Implementations are immutable and
/// safe to call from several threads at once. An engine without an embedder holds a null pointer
/// and ranks by words alone.
class Embedder {
 public:
  virtual ~Embedder() = default;

  /// Name of the model. Vectors of different models must never be compared.
  [[nodiscard]] virtual std::string model() const = 0;

  /// Length of every vector.
  [[nodiscard]] virtual std::size_t dimension() const = 0;

  /// One unit vector for each text, in order. Texts are embedded as questions: the engine compares
  /// questions with wordings of questions only.
  [[nodiscard]] virtual Result<std::vector<Vector>> embed(
      std::span<const std::string> texts) const = 0;
};

}  // namespace quesaco::semantic
