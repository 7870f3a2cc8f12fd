#include "engine/ranking/nearest.h"

#include <gtest/gtest.h>

namespace quesaco::ranking {
namespace {

TEST(Nearest, GivesTheBestCosineOfEachClass) {
  const Nearest nearest(3, {{1, 0}, {0.6F, 0.8F}, {0, 1}}, {{0}, {0, 1}, {1}});
  const auto scores = nearest.scores({0, 1});
  EXPECT_FLOAT_EQ(static_cast<float>(scores[0]), 0.8F);  // not its first text
  EXPECT_FLOAT_EQ(static_cast<float>(scores[1]), 1);
  EXPECT_EQ(scores[2], -1);  // a class without texts
}

}  // namespace
}  // namespace quesaco::ranking
