#pragma once

#include <spdlog/logger.h>

#include <atomic>
#include <memory>

#include "server/cli/settings.h"
#include "server/site/truth.h"

namespace quesaco::cli {

/// The site's folder on the disk, which seeds what the store holds: at the start, and whenever
/// reload() is called. Says what was taken over and what could not be.
class SeedFolder {
 public:
  /// All must outlive it.
  SeedFolder(const Settings& settings, site::Truth& truth, std::shared_ptr<spdlog::logger> logger)
      : settings_(settings), truth_(truth), logger_(std::move(logger)) {}

  /// corpus() will look at the folder again. Safe from any thread.
  void reload() { wanted_ = true; }

  /// What the site says, the folder taken over where that was asked for. Where the folder cannot
  /// be, the store's word stands; fails where that has none either.
  [[nodiscard]] Result<Corpus> corpus();

 private:
  [[nodiscard]] Result<void> take_over();

  const Settings& settings_;
  site::Truth& truth_;
  std::shared_ptr<spdlog::logger> logger_;
  std::atomic<bool> wanted_ = true;
};

}  // namespace quesaco::cli
