#include "server/net/signals.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <semaphore>
#include <thread>

namespace quesaco::net {
namespace {

TEST(ProcessSignals, ArriveAsAValue) {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    const ProcessSignals signals;
    ::kill(::getpid(), signal);
    EXPECT_EQ(signal, signals.wait());
  }
}

TEST(ProcessSignals, ThreadOfBeforePassesThemOn) {
  std::binary_semaphore end(0);
  std::jthread before([&] { end.acquire(); });
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    const ProcessSignals signals;
    // To it, as the kernel does where this thread does not wait yet.
    ::pthread_kill(before.native_handle(), signal);
    EXPECT_EQ(signal, signals.wait());
  }
  end.release();
}

TEST(ProcessSignals, StopEndsTheWait) {
  const ProcessSignals signals;
  std::jthread elsewhere(ProcessSignals::stop);
  EXPECT_EQ(SIGTERM, signals.wait());
}

TEST(ProcessSignalsDeathTest, HaveTheirEffectAgainAfterwards) {
  EXPECT_EXIT(
      {
        {
          const ProcessSignals signals;
        }
        ::raise(SIGTERM);
      },
      testing::KilledBySignal(SIGTERM), "");
}

}  // namespace
}  // namespace quesaco::net
