#include "engine/ranking/experts.h"

#include <gmock/gmock.h>

#include "engine/ranking/passages.h"

namespace quesaco::ranking {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;

const std::vector<LearnedText> kQuestions = {{1, {0}}, {2, {0, 1}}, {3, {2}}};

TEST(Nearest, IsTheHighestOfEachClass) {
  const std::vector<float> alike = {0.25F, 0.5F, -0.75F};
  EXPECT_THAT(nearest(kQuestions, alike, 3), ElementsAre(0.5, 0.5, -0.75, 0));
  EXPECT_THAT(nearest(kQuestions, alike, 3, 1), ElementsAre(0.25, 0, -0.75, 0));
}

TEST(Nearest, LooksAtNoForgottenQuestion) {
  const std::vector<LearnedText> questions = {{1, {}}, {2, {0}}};
  EXPECT_THAT(nearest(questions, std::vector<float>{1, 0.5F}, 1), ElementsAre(0.5, 0));
}

TEST(Terms, GiveWhatIsFoundForNoEntryToNoAnswer) {
  const Classes classes({"a", "b"});
  const std::vector<index::Hit> hits = {{"b", "", 3}, {"", "", 2}};
  EXPECT_THAT(terms(classes, hits), ElementsAre(0, 3, 2));
}

TEST(Classes, LeaveOutEntriesThatAreNone) {
  const Classes classes({"a", "b"});
  EXPECT_THAT(classes.numbers(std::vector<std::string>{"b", "archived", "a"}), ElementsAre(1, 0));
  EXPECT_THAT(classes.numbers(std::vector<std::string>{"archived"}), ElementsAre(2));
  EXPECT_THAT(classes.numbers({}), ElementsAre(2));
}

TEST(Passages, CountTheBestAndLessTheMean) {
  const Passages passages({1, 0, 0, 1, 0.6F, 0.8F}, {0, 0, 1});
  EXPECT_THAT(passages.scores({1, 0}, 3),
              ElementsAre(DoubleNear((1 + 0.6 * 0.5) / 1.6, 1e-6), DoubleNear(0.6, 1e-6), 0, 0));
  EXPECT_THAT(passages.scores({}, 3), ElementsAre(0, 0, 0, 0));
  EXPECT_THAT(Passages().scores({1, 0}, 1), ElementsAre(0, 0));
  EXPECT_THROW(Passages({1, 0, 0}, {0, 1}), std::runtime_error);
}

TEST(Weigh, RanksAllEntriesOfASmallSite) {
  const std::vector<double> scores(kMostRankedWhole + 1, 0);
  EXPECT_EQ(weigh({scores, scores, scores, scores}, true).candidates.size(), kMostRankedWhole);
}

TEST(Weigh, RanksTheBestOfEachExpertBeyond) {
  const std::size_t entries = kMostRankedWhole + 1;
  Scores scores{};
  for (auto* one : {&scores.terms, &scores.nearest, &scores.passages, &scores.words}) {
    one->assign(entries + 1, 0);
  }
  scores.terms[100] = scores.nearest[200] = scores.passages[250] = scores.words[300] = 1;
  scores.terms.back() = 0.5;
  const Evidence evidence = weigh(scores, true);
  EXPECT_LE(evidence.candidates.size(), 4 * kCandidatesOfExpert);
  EXPECT_THAT(evidence.candidates, IsSupersetOf({100U, 200U, 250U, 300U}));
  EXPECT_EQ(evidence.scores[kTerms].size(), evidence.candidates.size() + 1);
  EXPECT_EQ(evidence.scores[kTerms].back(), 0.5);
}

}  // namespace
}  // namespace quesaco::ranking
