#pragma once

#include <csignal>

namespace quesaco::net {

/// SIGTERM, SIGINT and SIGHUP as something to wait for. Construct it before any thread is started:
/// the signals are blocked in this thread and in those that it starts from then on. The destructor
/// gives them back their effect, so that a second Ctrl-C ends a program that hangs.
class ProcessSignals {
 public:
  ProcessSignals();
  ~ProcessSignals();
  ProcessSignals(const ProcessSignals&) = delete;
  ProcessSignals& operator=(const ProcessSignals&) = delete;

  /// Waits for one of them, and says which.
  int wait() const;

  /// Ends the wait as SIGTERM does. From any thread.
  static void stop();

 private:
  sigset_t signals_{};
  sigset_t before_{};
};

}  // namespace quesaco::net
