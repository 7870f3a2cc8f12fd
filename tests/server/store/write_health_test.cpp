#include "server/store/write_health.h"

#include <gtest/gtest.h>

#include "tests/server/store/support.h"

namespace quesaco::store {
namespace {

const Error kFull{Error::Kind::kEnvironment, "disque plein"};

TEST(WriteHealth, TellsOnceForEachChange) {
  HeardChanges heard;
  WriteHealth health(heard.listener());
  health.succeeded(0);
  EXPECT_TRUE(heard.changes.empty()) << "all was well";

  health.failed(kFull);
  health.failed(kFull);
  ASSERT_EQ(heard.changes.size(), 1U);
  EXPECT_FALSE(heard.changes[0].writing);
  EXPECT_EQ(heard.changes[0].cause, "disque plein");

  health.succeeded(health.failures());
  health.succeeded(health.failures());
  ASSERT_EQ(heard.changes.size(), 2U);
  EXPECT_TRUE(heard.changes[1].writing);
  EXPECT_EQ(heard.changes[1].failures, 2U);
}

TEST(WriteHealth, SuccessAmidFailuresIsNoRecovery) {
  HeardChanges heard;
  WriteHealth health(heard.listener());
  health.failed(kFull);
  const auto before = health.failures();
  health.failed(kFull);
  health.succeeded(before);
  EXPECT_EQ(heard.changes.size(), 1U);
}

}  // namespace
}  // namespace quesaco::store
