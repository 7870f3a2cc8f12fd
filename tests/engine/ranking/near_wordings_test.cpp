#include "engine/ranking/near_wordings.h"

#include <gtest/gtest.h>

#include "tests/engine/ranking/training.h"

namespace quesaco::ranking {
namespace {

TEST(Similarity, IsOneForTheSameAndLessForAnother) {
  const Training training;
  std::vector<const Reading*> all;
  for (const Reading& reading : training.readings) all.push_back(&reading);
  const Similarity similarity = Similarity::fit(all);
  const auto price = similarity.print(training.read("Quel est le tarif ?"));
  const auto variant = similarity.print(training.read("le tarif, c'est quoi ?"));
  const auto towns = similarity.print(training.read("liste des communes"));
  EXPECT_NEAR(Similarity::compare(price, price), 1, 1e-6);
  EXPECT_GT(Similarity::compare(price, variant), Similarity::compare(price, towns));
  EXPECT_EQ(Similarity::compare(price, variant), Similarity::compare(variant, price));
}

TEST(Similarity, ComparesMeaningToo) {
  const Reading one{{{"mot"}, {"mot"}}, {1, 0}};
  const Reading other{{{"mot"}, {"mot"}}, {0, 1}};
  const std::vector<const Reading*> all = {&one, &other};
  const Similarity similarity = Similarity::fit(all);
  // The words are the same, the meanings are opposed.
  EXPECT_NEAR(Similarity::compare(similarity.print(one), similarity.print(other)), 0.5, 1e-6);
}

TEST(NearWordings, FindTheNearestOfTheFreshOnes) {
  const Training training;
  const std::vector<std::size_t> fresh = {2, 9};  // "Quel est le tarif ?", "liste des communes"
  ASSERT_EQ(training.texts[2].text, "Quel est le tarif ?");
  const NearWordings near(training.texts, training.readings, fresh);
  const auto match = near.nearest(training.read("quel tarif"));
  ASSERT_TRUE(match);
  EXPECT_EQ(match->wording, &training.texts[2]);
  EXPECT_FALSE(NearWordings(training.texts, training.readings, {}).nearest(training.read("a")));
}

TEST(FitNearness, TrustsTheMoreAlikeMore) {
  const Training training;
  EXPECT_GT(training.model.near_slope, 0);
}

}  // namespace
}  // namespace quesaco::ranking
