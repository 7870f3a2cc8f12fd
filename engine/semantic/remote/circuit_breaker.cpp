#include "engine/semantic/remote/circuit_breaker.h"

#include <utility>

#include "engine/semantic/remote/openai_embedder.h"

namespace quesaco::semantic {

CircuitBreaker::CircuitBreaker(std::shared_ptr<const Embedder> embedder, ServiceListener listener)
    : embedder_(std::move(embedder)), listener_(std::move(listener)) {}

Result<std::vector<Vector>> CircuitBreaker::embed(std::span<const std::string> texts,
                                                  TextKind kind) const {
  {
    const MutexLock lock(mutex_);
    if (!cause_.empty()) return environment_error(cause_);
  }
  return attempt(texts, kind);
}

bool CircuitBreaker::available() const {
  const MutexLock lock(mutex_);
  return cause_.empty();
}

void CircuitBreaker::retry() const {
  const std::string text = "bonjour";
  (void)attempt({&text, 1}, TextKind::kQuestion);  // tells the listener
}

Result<std::vector<Vector>> CircuitBreaker::attempt(std::span<const std::string> texts,
                                                    TextKind kind) const {
  auto vectors = embedder_->embed(texts, kind);
  const std::string cause = vectors ? std::string() : vectors.error().message;
  const MutexLock lock(mutex_);
  const bool changed = cause.empty() != cause_.empty();
  cause_ = cause;
  if (changed && listener_) listener_(cause);
  return vectors;
}

std::shared_ptr<const Embedder> connect_service(const EmbeddingService& service,
                                                ServiceListener listener) {
  auto breaker =
      std::make_shared<const CircuitBreaker>(make_openai_embedder(service), std::move(listener));
  breaker->retry();
  return breaker;
}

}  // namespace quesaco::semantic
