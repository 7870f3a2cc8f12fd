#pragma once

#include <array>
#include <csignal>

namespace quesaco::net {

/// SIGTERM, SIGINT and SIGHUP as something to wait for, on the thread that constructs it. Construct
/// it before any other is started: the signals are blocked in this thread and in those that it
/// starts from then on. Threads of before, such as a library starts while it is loaded, pass them
/// on. The destructor gives them back their effect, so that a second Ctrl-C ends a program that
/// hangs. One at a time.
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
  static constexpr std::array<int, 3> kSignals = {SIGTERM, SIGINT, SIGHUP};

  sigset_t set_{};
  sigset_t mask_before_{};
  std::array<struct sigaction, kSignals.size()> actions_before_{};
};

}  // namespace quesaco::net
