#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/semantic/vector.h"
#include "engine/types.h"

namespace quesaco::semantic {

/// e5 embeds what is asked and what replies to it differently.
enum class TextKind { kQuestion, kPassage };

/// Turns texts into vectors whose dot products compare meanings. Implementations are safe to call
/// from several threads at once. An engine without an embedder holds a null pointer and ranks by
/// words alone.
class Embedder {
 public:
  virtual ~Embedder() = default;

  /// Name of the model, which may stand in the name of a file. Vectors of different models must
  /// never be compared.
  [[nodiscard]] virtual std::string model() const = 0;

  /// One unit vector for each text, in order.
  [[nodiscard]] virtual Result<std::vector<Vector>> embed(std::span<const std::string> texts,
                                                          TextKind kind) const = 0;

  /// Whether embed() is worth a call.
  [[nodiscard]] virtual bool available() const { return true; }

  /// Looks whether what was not available is so again.
  virtual void retry() const {}
};

}  // namespace quesaco::semantic
