#include "engine/ranking/calibration.h"

#include <gtest/gtest.h>

#include <numeric>

namespace quesaco::ranking {
namespace {

/// Evidence of two entries and of "no answer here", by words alone.
Evidence evidence(double first, double second, double none) {
  return {{{{first, second, none}, {}, {0, 0, 0}, {}}}};
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

/// Scores as they are, and every feature counts once.
Calibration transparent() {
  Calibration::Weights weights{};
  weights.fill(1);
  return {{1, 1, 1, 1}, weights};
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

TEST(Calibration, LooksAtEachExpertAgainstTheOthersAndNoAnswer) {
  const Evidence all{{{{2, 5, 1}, {0, 1, 4}, {3, 1, 2}, {7, 7, 7}}}};
  const auto features = transparent().contributions(all, 0);
  const Calibration::Features expected = {
      2,  2 - 5,   2 - 1,    // words: own, ahead of the other entry, ahead of "no answer here"
      0,  0 - 1,   0 - 4,    // meaning
      3,  3 - 1,   3 - 2,    // terms
      7,  0,       0,        // nearest
      12, 12 - 14, 12 - 14,  // all together
      -2                     // the worse of the last two, within ±2
  };
  EXPECT_EQ(features, expected);
}

TEST(Calibration, DividesByTheSpreadOfEachExpert) {
  const Calibration halved({2, 1, 1, 1}, transparent().weights());
  EXPECT_EQ(halved.contributions(evidence(4, 0, 0), 0)[0], 2);
}

TEST(Calibration, ExplainsItsProbability) {
  const Calibration calibration = fitted();
  const auto parts = calibration.contributions(evidence(1, 0, -1), 0);
  const double sum = std::accumulate(parts.begin(), parts.end(), calibration.weights().back());
  EXPECT_DOUBLE_EQ(logistic(sum), calibration.probabilities(evidence(1, 0, -1))[0]);
  EXPECT_EQ(Calibration::name(0), "mots appris");
  EXPECT_EQ(Calibration::name(Calibration::kFeatures - 1), "avance plafonnée");
}

TEST(Calibration, WorksWithASingleEntry) {
  const Evidence single{{{{1, -1}, {}, {0, 0}, {}}}};
  EXPECT_EQ(fitted().probabilities(single).size(), 1U);
}

}  // namespace
}  // namespace quesaco::ranking
