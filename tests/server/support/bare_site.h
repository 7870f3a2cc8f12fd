#pragma once

#include <memory>

#include "server/site/live_site.h"
#include "tests/server/store/support.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::site {

/// A site that has a real store and no corpus yet; its engine goes by words alone.
class BareSite {
 public:
  [[nodiscard]] const store::Clock& clock() const { return clock_; }
  [[nodiscard]] store::Store& store() { return *store_; }
  [[nodiscard]] Engine& engine() { return *engine_; }
  [[nodiscard]] LiveSite& site() { return site_; }

 private:
  quesaco::testing::TemporaryFolder folder_;
  // Of two records of one millisecond, nobody knows the first: here they are always apart.
  store::SteppingClock clock_{store::at_noon(std::chrono::year(2026) / 4 / 12)};
  std::unique_ptr<store::Store> store_ =
      store::Store::open(folder_.path(), clock_, [](const auto&) {}).value();
  std::unique_ptr<Engine> engine_ = Engine::open({.data = folder_.path(),
                                                  .language = QUESACO_SOURCE_DIR "/corpus/language",
                                                  .emergency = QUESACO_SHARE_DIR "/emergency"})
                                        .value();
  LiveSite site_{*engine_, *store_};
};

}  // namespace quesaco::site
