#pragma once

#include <chrono>
#include <filesystem>
#include <memory>

#include "engine/result.h"
#include "server/local/request.h"
#include "server/net/log.h"

namespace quesaco::local {

/// Answers local_call() of the same account, and of root. start() and stop() belong to the thread
/// that owns the server.
class LocalServer {
 public:
  /// `socket` is the file to listen on, in a folder whose lock the caller holds until the server
  /// has stopped. A client that sends no whole request, or takes no reply, is dropped after
  /// `timeout`. An empty `log` drops what it would be told.
  LocalServer(std::filesystem::path socket, Handler handler, net::Log log,
              std::chrono::milliseconds timeout = std::chrono::seconds(10));
  ~LocalServer();  ///< stops, if that was not done, and waits for handlers that run
  LocalServer(const LocalServer&) = delete;
  LocalServer& operator=(const LocalServer&) = delete;

  /// Makes the file, with mode 0600, in place of one that a killed server left, and answers from
  /// other threads. kEnvironment where it cannot be made. To be called once.
  [[nodiscard]] Result<void> start();

  /// Removes the file, accepts nothing more, closes connections that have not sent their request,
  /// and lets replies under way go out for `patience`, then closes all. False where a handler still
  /// runs then, which cannot be broken off: what it uses must live on until the destructor has
  /// waited for it, or the process exits. Harmless a second time.
  [[nodiscard]] bool stop(std::chrono::milliseconds patience);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace quesaco::local
