#include "server/net/signals.h"

#include <unistd.h>

namespace quesaco::net {

ProcessSignals::ProcessSignals() {
  sigemptyset(&signals_);
  sigaddset(&signals_, SIGTERM);
  sigaddset(&signals_, SIGINT);
  sigaddset(&signals_, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &signals_, &before_);
}

ProcessSignals::~ProcessSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

int ProcessSignals::wait() const {
  int signal = 0;
  sigwait(&signals_, &signal);
  return signal;
}

void ProcessSignals::stop() { kill(getpid(), SIGTERM); }

}  // namespace quesaco::net
