#include "engine/fnv1a.h"

#include <gtest/gtest.h>

namespace quesaco {
namespace {

// Of the reference implementation.
TEST(Fnv1a, GivesThePublishedValues) {
  static_assert(Fnv1a().value() == 0xcbf29ce484222325U);
  static_assert(Fnv1a().add("a").value() == 0xaf63dc4c8601ec8cU);
  EXPECT_EQ(Fnv1a().add("foobar").hex(), "85944171f73967e8");
  EXPECT_EQ(Fnv1a().add("foo").add("bar").value(), Fnv1a().add("foobar").value());
}

TEST(Fnv1a, TakesBytesBeyondAscii) {
  EXPECT_EQ(Fnv1a().add("\xFF").value(), (0xcbf29ce484222325U ^ 0xFFU) * 0x100000001b3U);
}

TEST(Fnv1a, WritesLeadingZeros) { EXPECT_EQ(Fnv1a().add("10").hex(), "07f89207b4ba08a4"); }

}  // namespace
}  // namespace quesaco
