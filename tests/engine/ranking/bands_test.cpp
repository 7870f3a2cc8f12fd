#include "engine/ranking/bands.h"

#include <gtest/gtest.h>

namespace quesaco::ranking {
namespace {

TEST(Bands, BeginAtTheirThresholds) {
  const Thresholds thresholds{0.8, 0.4};
  EXPECT_EQ(band_of(0.8, thresholds), Band::kAnswer);
  EXPECT_EQ(band_of(0.7999, thresholds), Band::kChoices);
  EXPECT_EQ(band_of(0.4, thresholds), Band::kChoices);
  EXPECT_EQ(band_of(0.3999, thresholds), Band::kHandoff);
}

TEST(Bands, ShowTwoChoicesOrThree) {
  EXPECT_EQ(choices_shown(std::vector{0.5, 0.4, kChoiceFloor}), 3U);
  EXPECT_EQ(choices_shown(std::vector{0.5, 0.4, kChoiceFloor - 0.001}), 2U);
  EXPECT_EQ(choices_shown(std::vector{0.5, 0.001, 0.0005}), 2U);  // one would be no choice
  EXPECT_EQ(choices_shown(std::vector{0.5, 0.4, 0.3, 0.2}), 3U);
  EXPECT_EQ(choices_shown(std::vector{0.5}), 1U);  // a corpus of one entry
}

Outcome outcome(double confidence, bool right, bool answerable = true) {
  return {{confidence, 0.01}, {right, false}, answerable};
}

TEST(CheapestThresholds, SeparateRightFromWrong) {
  const std::vector<Outcome> outcomes = {outcome(0.9, true), outcome(0.8, true),
                                         outcome(0.3, false, false), outcome(0.2, false, false)};
  const Thresholds thresholds = cheapest_thresholds(outcomes, Costs{});
  EXPECT_LE(thresholds.answer, 0.8);
  EXPECT_GT(thresholds.choices, 0.3);
}

TEST(CheapestThresholds, RiseWithThePriceOfAWrongAnswer) {
  std::vector<Outcome> outcomes;
  for (int i = 0; i < 9; ++i) outcomes.push_back(outcome(0.6, true));
  outcomes.push_back(outcome(0.6, false));
  EXPECT_LE(cheapest_thresholds(outcomes, Costs{.wrong_answer = 1}).answer, 0.6);
  EXPECT_GT(cheapest_thresholds(outcomes, Costs{.wrong_answer = 100}).answer, 0.6);
}

}  // namespace
}  // namespace quesaco::ranking
