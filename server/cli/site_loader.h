#pragma once

#include <spdlog/logger.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <string_view>
#include <thread>

#include "engine/engine.h"
#include "engine/mutex.h"
#include "server/cli/settings.h"
#include "server/site/live_site.h"

namespace quesaco::cli {

/// Brings the site's folder into the engine, on a thread of its own: once at the start, then
/// whenever it is asked to. Visitors are answered meanwhile.
class SiteLoader {
 public:
  /// Called once: the first corpus is in service, or why it cannot be.
  using Started = std::function<void(const Result<void>& outcome)>;

  /// All must outlive the loader. stop() is to be called before the end.
  SiteLoader(const Settings& settings, Engine& engine, site::LiveSite& site,
             std::shared_ptr<spdlog::logger> logger, Started started);

  /// Takes the folder as it is now, and gives up what is being learned of an older one. With an
  /// error in the folder nothing changes. Returns at once.
  void reload();

  /// Gives up. False where it is learning, which cannot be broken off anywhere, and did not end in
  /// that time: the store is used no more, but the engine is until the process ends.
  [[nodiscard]] bool stop(std::chrono::milliseconds patience);

 private:
  void run();
  /// False once it is to stop.
  [[nodiscard]] bool await_request();
  [[nodiscard]] bool is_given_up() const { return wanted_ != taken_ || stopping_; }
  [[nodiscard]] Result<void> begin();
  void take();
  /// Logs `done`, or why not and `otherwise`.
  void learn(Corpus corpus, std::string_view done, std::string_view otherwise);
  [[nodiscard]] Result<void> record(const Corpus& corpus);
  void set_learning(bool learning);

  const Settings& settings_;
  Engine& engine_;
  site::LiveSite& site_;
  std::shared_ptr<spdlog::logger> logger_;
  Started started_;

  Mutex mutex_;
  std::condition_variable_any changed_;
  std::atomic<unsigned> wanted_ = 1;  // requests so far; changes under mutex_, as the following
  std::atomic<unsigned> taken_ = 0;   // the last that was begun
  std::atomic<bool> stopping_ = false;
  bool learning_ QUESACO_GUARDED_BY(mutex_) = false;
  bool ended_ QUESACO_GUARDED_BY(mutex_) = false;
  std::thread thread_;
};

}  // namespace quesaco::cli
