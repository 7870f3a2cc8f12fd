#include "server/cli/evaluation.h"

#include <gtest/gtest.h>

namespace quesaco::cli {
namespace {

Asked asked(std::vector<std::string> ok, Band band, std::vector<RankedEntry> entries,
            std::size_t shown, std::string kind = "k") {
  Asked one;
  one.question = {"q", std::move(ok), std::move(kind)};
  one.band = band;
  one.entries = std::move(entries);
  one.shown = shown;
  return one;
}

/// Two answered (one right), one choice that holds the right entry second, one handed over though
/// answerable; of the unanswerable one is answered, one is handed over.
std::vector<Asked> six() {
  return {asked({"a"}, Band::kAnswer, {{"a", 0.9}, {"b", 0.1}}, 1),
          asked({"a"}, Band::kAnswer, {{"b", 0.9}, {"c", 0.1}, {"d", 0}, {"a", 0}}, 1),
          asked({"a"}, Band::kChoices, {{"b", 0.5}, {"a", 0.4}}, 2),
          asked({"a", "c"}, Band::kHandoff, {{"c", 0.2}}, 0),
          asked({}, Band::kAnswer, {{"a", 0.9}}, 1),
          asked({}, Band::kHandoff, {}, 0)};
}

TEST(Evaluation, CountsWhatAVisitorMeets) {
  const Figures figures = summarise(six());
  EXPECT_EQ(figures.questions, 6U);
  EXPECT_EQ(figures.answerable, 4U);
  EXPECT_DOUBLE_EQ(figures.first, 2.0 / 4);        // the first and the fourth
  EXPECT_DOUBLE_EQ(figures.first_three, 3.0 / 4);  // not the second: fourth place
  EXPECT_DOUBLE_EQ(figures.answered_right, 1.0 / 4);
  EXPECT_DOUBLE_EQ(figures.answered_or_chosen_right, 2.0 / 4);
  EXPECT_DOUBLE_EQ(figures.wrong_answers, 2.0 / 3);
  EXPECT_DOUBLE_EQ(figures.handed_over, 1.0 / 2);
  EXPECT_DOUBLE_EQ(figures.not_answered, 1.0 / 2);
}

TEST(Evaluation, CountsTheRightPartsAndTheTorn) {
  const auto several = [](std::vector<std::vector<std::string>> labels, std::vector<Part> parts) {
    Asked one = asked({"a"}, Band::kAnswer, {{"a", 0.9}}, 1);
    one.question.parts = std::move(labels);
    one.parts = std::move(parts);
    return one;
  };
  const Part a{"a", Band::kAnswer, {{"a", 0.9}}, 1};
  const Part b{"b", Band::kAnswer, {{"b", 0.9}}, 1};
  const Part none{"c", Band::kHandoff, {{"b", 0.1}}, 0};
  const Figures figures = summarise(std::vector{
      several({{"a"}, {"b", "c"}}, {a, b}), several({{"a"}, {}}, {a, none}),  // right
      several({{"a"}, {"b"}}, {b, a}), several({{"a"}, {"b"}}, {a, none}),    // other answers
      several({{"a"}, {}}, {a, b}), several({{"a"}, {"b"}}, {}), several({}, {a, b}),
      several({}, {})});
  EXPECT_EQ(figures.several, 6U);
  EXPECT_DOUBLE_EQ(figures.parts_right, 2.0 / 6);
  EXPECT_DOUBLE_EQ(figures.torn, 1.0 / 2);
}

TEST(Evaluation, LeavesSeenQuestionsOut) {
  auto all = six();
  all[1].seen = true;
  const Figures figures = summarise(all);
  EXPECT_EQ(figures.seen, 1U);
  EXPECT_EQ(figures.questions, 5U);
  EXPECT_DOUBLE_EQ(figures.first, 2.0 / 3);
}

TEST(Evaluation, ComparesConfidenceWithTruth) {
  // Bin 0.9: mean confidence 0.95, half of it right; bin 0.2: confidence 0.2, never right.
  const std::vector<Asked> all = {
      asked({"a"}, Band::kAnswer, {{"a", 0.95}}, 1), asked({"a"}, Band::kAnswer, {{"b", 0.95}}, 1),
      asked({}, Band::kHandoff, {{"a", 0.2}}, 0), asked({}, Band::kHandoff, {{"a", 0.2}}, 0)};
  EXPECT_NEAR(summarise(all).calibration_error, (2 * 0.45 + 2 * 0.2) / 4, 1e-12);
}

TEST(Evaluation, TakesCertaintyIntoTheLastBin) {
  EXPECT_DOUBLE_EQ(
      summarise(std::vector{asked({"a"}, Band::kAnswer, {{"a", 1.0}}, 1)}).calibration_error, 0);
}

TEST(Evaluation, SeparatesKinds) {
  const std::vector<Asked> all = {asked({"a"}, Band::kAnswer, {{"a", 1}}, 1, "easy"),
                                  asked({"a"}, Band::kAnswer, {{"b", 1}}, 1, "hard")};
  const auto kinds = by_kind(all);
  EXPECT_EQ(kinds.at("easy").first, 1);
  EXPECT_EQ(kinds.at("hard").first, 0);
}

TEST(Evaluation, OfNothingIsZero) {
  const Figures figures = summarise({});
  EXPECT_EQ(figures.first, 0);
  EXPECT_EQ(figures.calibration_error, 0);
}

}  // namespace
}  // namespace quesaco::cli
