#pragma once

#include <memory>
#include <utility>

#include "engine/engine.h"
#include "server/pages/entry_view.h"

namespace quesaco::site {

/// What visitors get, made together and swapped together: one corpus, what the engine learned of it
/// with the answers given so far, and its entries rendered. So no entry can vanish between an
/// answer and its rendering. Immutable; safe to share between threads.
class Published {
 public:
  explicit Published(std::shared_ptr<const EngineSnapshot> engine)
      : engine_(std::move(engine)), entries_(engine_->corpus()) {}

  [[nodiscard]] const EngineSnapshot& engine() const { return *engine_; }
  [[nodiscard]] const pages::RenderedCorpus& entries() const { return entries_; }
  [[nodiscard]] const Site& site() const { return entries_.corpus().site; }

 private:
  std::shared_ptr<const EngineSnapshot> engine_;
  pages::RenderedCorpus entries_;
};

}  // namespace quesaco::site
