#pragma once

#include <chrono>
#include <memory>

#include "engine/embedder.h"

namespace quesaco::semantic {

/// How long a service is waited for. A visitor waits for a request of one text.
struct Patience {
  std::chrono::milliseconds connect{1'000};
  std::chrono::milliseconds request{2'000};
  std::chrono::milliseconds text{250};  ///< more for each text of the request
};

/// Texts of one request.
inline constexpr std::size_t kMaxTexts = 64;

/// An embedder by OpenAI's "Create embeddings", which many servers speak; the service adds what its
/// model wants before a question, such as "query: ". Its first answer tells the dimension, and a
/// later one of another dimension is an error. What may pass (no connection, status 429 or 5xx) is
/// tried once more. Fails with kEnvironment. Nothing is asked before embed().
/// Source: https://platform.openai.com/docs/api-reference/embeddings/create
[[nodiscard]] std::shared_ptr<const Embedder> make_openai_embedder(const EmbeddingService& service,
                                                                   const Patience& patience = {});

}  // namespace quesaco::semantic
