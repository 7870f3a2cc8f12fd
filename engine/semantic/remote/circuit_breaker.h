#pragma once

#include <memory>
#include <string>

#include "engine/embedder.h"
#include "engine/mutex.h"

namespace quesaco::semantic {

/// An embedder that may fail, in front of visitors who should not wait for it (M. Nygard, "Release
/// It!"). After a failure embed() fails at once, without asking, until retry() finds the embedder
/// well again. Whoever listens hears of each change, not of each question.
class CircuitBreaker final : public Embedder {
 public:
  /// `listener` is called in order, under a lock: it must not come back here.
  CircuitBreaker(std::shared_ptr<const Embedder> embedder, ServiceListener listener);

  [[nodiscard]] std::string model() const override { return embedder_->model(); }
  [[nodiscard]] Result<std::vector<Vector>> embed(std::span<const std::string> texts,
                                                  TextKind kind) const override;
  [[nodiscard]] bool remote() const override { return true; }
  [[nodiscard]] bool available() const override;
  void retry() const override;

 private:
  [[nodiscard]] Result<std::vector<Vector>> attempt(std::span<const std::string> texts,
                                                    TextKind kind) const;

  std::shared_ptr<const Embedder> embedder_;
  ServiceListener listener_;
  mutable Mutex mutex_;
  mutable std::string cause_ QUESACO_GUARDED_BY(mutex_);  // empty while the embedder answers
};

}  // namespace quesaco::semantic
