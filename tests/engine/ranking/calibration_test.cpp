#include "engine/ranking/calibration.h"

#include <gtest/gtest.h>

#include <numeric>

#include "engine/ranking/logistic_regression.h"

namespace quesaco::ranking {
namespace {

/// What the learned expert says of two entries and of "no answer here", and nobody else anything.
Evidence evidence(double first, double second, double none) {
  const std::vector<double> silent(3);
  return {{0, 1}, {{{first, second, none}, silent, silent, silent}}};
}

Calibration fitted() {
  std::vector<Calibration::Sample> samples;
  for (int i = 0; i < 50; ++i) {
    const double strength = 0.1 * i;
    samples.push_back({evidence(strength, -strength, -3), {0}});
    samples.push_back({evidence(-strength, strength, -3), {1}});
    samples.push_back({evidence(-3, -3, strength), {2}});
  }
  return Calibration::fit(samples);
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

TEST(Calibration, LetsNoExpertCountAgainstTheEntryThatItFavours) {
  // The louder the second expert, the more often it errs: it is ignored, not believed the opposite.
  std::vector<Calibration::Sample> samples;
  for (int i = 0; i < 50; ++i) {
    Evidence misled = evidence(1, 0, 0);
    misled.scores[kTerms] = {0, 0.1 * i, 0};
    samples.push_back({misled, {0}});
  }
  const Calibration calibration = Calibration::fit(samples);
  for (std::size_t f = 0; f < Calibration::kFeatures; ++f) {
    EXPECT_GE(calibration.weights()[f], 0) << Calibration::name(f);
  }
  EXPECT_EQ(calibration.weights()[3], 0);
}

TEST(Calibration, LooksAtEachExpertAgainstTheOthersAndNoAnswer) {
  const Evidence all{{0, 1}, {{{2, 6, 1}, {0, 1, 4}, {3, 1, 2}, {7, 7, 7}}}};
  const auto features = transparent().contributions(all, 0);
  const Calibration::Features expected = {
      2,  2 - 6,   2 - 1,    // learned: own, ahead of the other entry, ahead of "no answer here"
      0,  0 - 1,   0 - 4,    // terms
      3,  3 - 1,   3 - 2,    // nearest
      7,  0,       0,        // passages
      12, 12 - 15, 12 - 14,  // all together
      -3,                    // the worse of the two of the learned, within ±3
      -3                     // and of all together
  };
  EXPECT_EQ(features, expected);
}

TEST(Calibration, ComparesASingleEntryWithNothing) {
  const std::vector<double> silent(2);
  const Evidence single{{0}, {{{1, 0.25}, silent, silent, silent}}};
  EXPECT_EQ(transparent().probabilities(single).size(), 1U);
  const auto features = transparent().contributions(single, 0);
  EXPECT_EQ(features[1], 1);
  EXPECT_EQ(features[2], 0.75);
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
}

TEST(FitNonnegative, FindsTheMinimum) {
  // One feature that is 1: its weight and the intercept share the log-odds of 3 to 1.
  std::vector<Observation> observations;
  for (int i = 0; i < 400; ++i) observations.push_back({{1}, i % 4 != 0});
  for (int i = 0; i < 400; ++i) observations.push_back({{0}, i % 4 == 0});
  const auto weights = fit_nonnegative(observations, 1);
  EXPECT_NEAR(weights[0] + weights[1], std::log(3), 0.05);
  EXPECT_NEAR(weights[1], -std::log(3), 0.05);
}

TEST(FitNonnegative, StopsAtTheBoundAndTakesAnyObservations) {
  const std::vector<Observation> against = {{{1}, false}, {{0}, true}, {{1}, false}, {{0}, true}};
  EXPECT_EQ(fit_nonnegative(against, 1)[0], 0);
  EXPECT_EQ(fit_nonnegative({}, 2).size(), 3U);
  for (const double weight : fit_nonnegative({{{5}, true}}, 1)) EXPECT_TRUE(std::isfinite(weight));
}

}  // namespace
}  // namespace quesaco::ranking
