#include "server/net/signals.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>

namespace quesaco::net {
namespace {

TEST(TerminationSignals, ArriveAsAValue) {
  for (const int signal : {SIGTERM, SIGINT}) {
    const TerminationSignals signals;
    ::kill(::getpid(), signal);
    EXPECT_EQ(signal, signals.wait());
  }
}

TEST(TerminationSignalsDeathTest, HaveTheirEffectAgainAfterwards) {
  EXPECT_EXIT(
      {
        {
          const TerminationSignals signals;
        }
        ::raise(SIGTERM);
      },
      testing::KilledBySignal(SIGTERM), "");
}

}  // namespace
}  // namespace quesaco::net
