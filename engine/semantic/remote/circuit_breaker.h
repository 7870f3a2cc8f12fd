#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "engine/semantic/embedder.h"

namespace quesaco::semantic {

/// An embedder that may fail, in front of visitors who should not wait for it (M. Nygard, "Release
/// It!"). After a failure embed() fails at once, without asking, until retry() finds the embedder
/// well again. Whoever listens hears of each change, not of each question.
class CircuitBreaker final : public Embedder {
 public:
  /// Empty: it answers again. Otherwise why it does not.
  using Listener = std::function<void(const std::string& cause)>;

  /// `listener` is called in order, under a lock: it must not come back here.
  CircuitBreaker(std::shared_ptr<const Embedder> embedder, Listener listener);

  [[nodiscard]] std::string model() const override { return embedder_->model(); }
  [[nodiscard]] Result<std::vector<Vector>> embed(std::span<const std::string> texts,
                                                  TextKind kind) const override;
  [[nodiscard]] bool available() const override;
  void retry() const override;

 private:
  [[nodiscard]] Result<std::vector<Vector>> attempt(std::span<const std::string> texts,
                                                    TextKind kind) const;

  std::shared_ptr<const Embedder> embedder_;
  Listener listener_;
  mutable std::mutex mutex_;
  mutable std::string cause_;  // guarded by mutex_; empty while the embedder answers
};

}  // namespace quesaco::semantic
