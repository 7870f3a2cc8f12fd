#include "server/net/signals.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>

namespace quesaco::net {
namespace {

TEST(ProcessSignals, ArriveAsAValue) {
  for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
    const ProcessSignals signals;
    ::kill(::getpid(), signal);
    EXPECT_EQ(signal, signals.wait());
  }
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
