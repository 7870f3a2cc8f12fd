#include "server/cli/service_watch.h"

#include <spdlog/spdlog.h>

#include <chrono>
#include <condition_variable>
#include <string>
#include <utility>

#include "engine/mutex.h"

namespace quesaco::cli {
namespace {

constexpr std::chrono::seconds kPause{10};

}  // namespace

std::jthread watch_service(Engine& engine, site::LiveSite& site,
                           std::shared_ptr<spdlog::logger> logger) {
  return std::jthread([&engine, &site, logger = std::move(logger)](const std::stop_token& stop) {
    Mutex mutex;
    std::condition_variable_any stopped;
    const MutexLock lock(mutex);
    std::string told;  // the last error: each is logged once
    while (!stopped.wait_for(mutex, stop, kPause, [&stop] { return stop.stop_requested(); })) {
      if (engine.meaning() != Meaning::kDegraded) continue;
      const auto recovered = engine.recover();
      if (!recovered && recovered.error().message != told) {
        told = recovered.error().message;
        logger->error("{}", told);
      } else if (recovered && *recovered) {
        told.clear();
        site.publish();
        logger->info("Les questions sont de nouveau comparées par leur sens.");
      }
    }
  });
}

}  // namespace quesaco::cli
