#include "engine/ranking/calibration.h"

#include <gtest/gtest.h>

namespace quesaco::ranking {
namespace {

/// Evidence of two entries and of "no answer here", all of it from words.
Evidence evidence(double first, double second, double none) {
  return {{first, second, none}, {0, 0, 0}};
}

Calibration fitted() {
  std::vector<Evidence> all;
  std::vector<std::vector<std::size_t>> classes;
  for (int i = 0; i < 50; ++i) {
    const double strength = 0.1 * i;
    all.push_back(evidence(strength, -strength, -3));
    classes.push_back({0});
    all.push_back(evidence(-strength, strength, -3));
    classes.push_back({1});
    all.push_back(evidence(-3, -3, strength));
    classes.push_back({2});
  }
  return Calibration::fit(all, classes);
}

TEST(Calibration, GivesTheStrongestEntryTheHighestProbability) {
  const auto probabilities = fitted().probabilities(evidence(3, -3, -3));
  ASSERT_EQ(probabilities.size(), 2U);  // none for "no answer here"
  EXPECT_GT(probabilities[0], 0.9);
  EXPECT_LT(probabilities[1], 0.1);
}

TEST(Calibration, DoubtsBothWhenNoAnswerIsStrongest) {
  for (const double p : fitted().probabilities(evidence(-3, -3, 4))) EXPECT_LT(p, 0.2);
}

TEST(Calibration, StaysBetweenZeroAndOne) {
  for (const double extreme : {-1e6, 1e6}) {
    for (const double p : fitted().probabilities(evidence(extreme, 0, 0))) {
      EXPECT_GE(p, 0);
      EXPECT_LE(p, 1);
    }
  }
}

TEST(Calibration, ComparesWithTheBestOtherEntry) {
  const auto features = Calibration::features(evidence(2, 5, 1), 0);
  EXPECT_EQ(features[0], 2);      // own
  EXPECT_EQ(features[1], 2 - 5);  // ahead of the other entry
  EXPECT_EQ(features[2], 2 - 1);  // ahead of "no answer here"
  EXPECT_EQ(features[5], 2 - 5);  // ahead of the best of them, within ±4
}

TEST(Calibration, WorksWithASingleEntry) {
  const Evidence single{{1, -1}, {0, 0}};
  EXPECT_EQ(fitted().probabilities(single).size(), 1U);
}

}  // namespace
}  // namespace quesaco::ranking
