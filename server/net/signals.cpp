#include "server/net/signals.h"

#include <pthread.h>
#include <unistd.h>

#include <atomic>

namespace quesaco::net {
namespace {

std::atomic<pthread_t> waiting;

/// Runs on a thread that does not block the signal: it is pending for the one that waits from then
/// on.
extern "C" void pass_on(int signal) { pthread_kill(waiting, signal); }

}  // namespace

ProcessSignals::ProcessSignals() {
  sigemptyset(&set_);
  for (const int signal : kSignals) sigaddset(&set_, signal);
  pthread_sigmask(SIG_BLOCK, &set_, &mask_before_);
  waiting = pthread_self();
  struct sigaction action{};
  action.sa_handler = pass_on;
  action.sa_flags = SA_RESTART;
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    sigaction(kSignals.at(i), &action, &actions_before_.at(i));
  }
}

ProcessSignals::~ProcessSignals() {
  for (std::size_t i = 0; i < kSignals.size(); ++i) {
    sigaction(kSignals.at(i), &actions_before_.at(i), nullptr);
  }
  pthread_sigmask(SIG_SETMASK, &mask_before_, nullptr);
}

int ProcessSignals::wait() const {
  int signal = 0;
  sigwait(&set_, &signal);
  return signal;
}

void ProcessSignals::stop() { kill(getpid(), SIGTERM); }

}  // namespace quesaco::net
