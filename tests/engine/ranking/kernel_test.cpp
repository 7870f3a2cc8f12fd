#include "engine/ranking/kernel.h"

#include <gmock/gmock.h>

namespace quesaco::ranking {
namespace {

using ::testing::ElementsAre;
using ::testing::FloatEq;
using ::testing::IsEmpty;

Features features(std::vector<SparseVector::Element> words, semantic::Vector meaning = {}) {
  return {{std::move(words)}, std::move(meaning)};
}

TEST(Centred, HasLengthOneAndNoCommonPart) {
  const semantic::Vector centre = {0.5F, 0.5F};
  EXPECT_THAT(centred({0.9F, 0.5F}, centre), ElementsAre(FloatEq(1), FloatEq(0)));
  EXPECT_THAT(centred(centre, centre), ElementsAre(0, 0));
  EXPECT_THAT(centred({}, {}), IsEmpty());
  EXPECT_THAT(centred({1, 0}, {}), IsEmpty());
}

TEST(Kernel, MultipliesWordsAndMeanings) {
  const std::vector<Features> texts = {features({{1, 0.5F}, {7, 2}}, {1, 0}),
                                       features({{7, 3}}, {0.6F, 0.8F})};
  const Kernel kernel = Kernel().with(texts);
  const Likeness likeness = kernel.compare(features({{7, 1}, {9, 5}}, {0, 1}));
  EXPECT_THAT(likeness.words, ElementsAre(2, 3));
  EXPECT_THAT(likeness.meaning, ElementsAre(0, FloatEq(0.8F)));
  EXPECT_THAT(kernel.compare(features({{1, 1}})).meaning, IsEmpty());
}

TEST(Kernel, TakesMoreTextsWithFeaturesOfTheirOwn) {
  const std::vector<Features> one = {features({{1, 1}}, {1, 0})};
  const std::vector<Features> two = {features({{1, 2}, {3, 4}}, {0, 1})};
  const Kernel kernel = Kernel().with(one).with(two);
  EXPECT_EQ(kernel.size(), 2U);
  EXPECT_THAT(kernel.compare(features({{1, 1}, {3, 1}}, {0, 1})).words, ElementsAre(1, 6));
  EXPECT_THAT(kernel.compare(features({}, {0, 1})).meaning, ElementsAre(0, 1));
}

TEST(Kernel, IsKeptInParts) {
  const std::vector<Features> texts = {features({{1, 1}, {2, 3}}), features({{2, 5}})};
  const Kernel again(Kernel().with(texts).parts());
  EXPECT_THAT(again.compare(features({{2, 1}})).words, ElementsAre(3, 5));
}

TEST(Kernel, RefusesPartsThatDoNotFit) {
  const std::vector<Features> texts = {features({{1, 1}}, {1, 0})};
  const Kernel::Parts parts = Kernel().with(texts).parts();
  const auto refuse = [&](const auto& damage) {
    Kernel::Parts damaged = parts;
    damage(damaged);
    EXPECT_THROW(Kernel{damaged}, std::runtime_error);
  };
  refuse([](Kernel::Parts& damaged) { damaged.postings[0].text = 1; });
  refuse([](Kernel::Parts& damaged) { damaged.postings.pop_back(); });
  refuse([](Kernel::Parts& damaged) { damaged.begins.pop_back(); });
  refuse([](Kernel::Parts& damaged) { damaged.begins = {}; });
  refuse([](Kernel::Parts& damaged) { damaged.size = 0; });
}

}  // namespace
}  // namespace quesaco::ranking
