#include <utility>

#include "engine/embedder.h"
#include "engine/mutex.h"
#include "engine/recent.h"

namespace quesaco::semantic {
namespace {

class Remembering final : public Embedder {
 public:
  Remembering(std::shared_ptr<const Embedder> embedder, std::size_t texts)
      : embedder_(std::move(embedder)), known_(texts) {}

  [[nodiscard]] std::string model() const override { return embedder_->model(); }
  [[nodiscard]] bool remote() const override { return embedder_->remote(); }
  [[nodiscard]] bool available() const override { return embedder_->available(); }
  void retry() const override { embedder_->retry(); }

  [[nodiscard]] Result<std::vector<Vector>> embed(std::span<const std::string> texts,
                                                  TextKind kind) const override {
    // Passages are the corpus's, whose vectors are kept elsewhere.
    if (kind == TextKind::kPassage) return embedder_->embed(texts, kind);
    std::vector<Vector> vectors(texts.size());
    std::vector<std::size_t> missing;
    std::vector<std::string> unknown;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (recall(texts[i], vectors[i])) continue;
      missing.push_back(i);
      unknown.push_back(texts[i]);
    }
    if (unknown.empty()) return vectors;
    auto embedded = embedder_->embed(unknown, kind);
    if (!embedded) return embedded;
    const MutexLock lock(mutex_);
    for (std::size_t i = 0; i < missing.size(); ++i) {
      known_.insert(unknown[i], (*embedded)[i]);
      vectors[missing[i]] = std::move((*embedded)[i]);
    }
    return vectors;
  }

 private:
  [[nodiscard]] bool recall(const std::string& text, Vector& vector) const {
    const MutexLock lock(mutex_);
    const Vector* known = known_.find(text);
    if (known != nullptr) vector = *known;
    return known != nullptr;
  }

  const std::shared_ptr<const Embedder> embedder_;
  mutable Mutex mutex_;
  mutable Recent<Vector> known_ QUESACO_GUARDED_BY(mutex_);
};

}  // namespace

std::shared_ptr<const Embedder> remembering(std::shared_ptr<const Embedder> embedder,
                                            std::size_t texts) {
  return std::make_shared<const Remembering>(std::move(embedder), texts);
}

}  // namespace quesaco::semantic
