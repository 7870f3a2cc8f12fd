#include "server/site/live_site.h"

#include <utility>

namespace quesaco::site {

std::shared_ptr<const Published> LiveSite::published() const {
  const MutexLock lock(mutex_);
  return published_;
}

void LiveSite::publish() {
  const MutexLock one(publishing_);
  auto next = std::make_shared<const Published>(engine_.current());
  const MutexLock lock(mutex_);
  published_.swap(next);
}

}  // namespace quesaco::site
