#pragma once

#include <memory>

#include "engine/engine.h"
#include "engine/mutex.h"
#include "server/site/published.h"
#include "server/store/store.h"

namespace quesaco::site {

/// A site that answers: what its visitors get, and where what they say is kept. Safe from any
/// thread.
class LiveSite {
 public:
  /// Both must outlive the site.
  LiveSite(Engine& engine, store::Store& store) : engine_(engine), store_(store) {}

  /// What visitors get now; null until publish().
  [[nodiscard]] std::shared_ptr<const Published> published() const;

  /// From now on visitors get what the engine has taken last.
  void publish();

  [[nodiscard]] Meaning meaning() const { return engine_.meaning(); }
  [[nodiscard]] store::Store& store() { return store_; }

 private:
  Engine& engine_;
  store::Store& store_;
  Mutex publishing_;  // one at a time: none is overtaken by what is older
  mutable Mutex mutex_;
  std::shared_ptr<const Published> published_ QUESACO_GUARDED_BY(mutex_);
};

}  // namespace quesaco::site
