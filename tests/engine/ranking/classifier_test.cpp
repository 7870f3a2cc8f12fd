#include "engine/ranking/classifier.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/ranking/cross_validation.h"
#include "tests/engine/ranking/training.h"

namespace quesaco::ranking {
namespace {

std::size_t strongest(const Evidence& evidence) {
  std::size_t best = 0;
  for (std::size_t cls = 1; cls < evidence.words.size(); ++cls) {
    if (evidence.total(cls) > evidence.total(best)) best = cls;
  }
  return best;
}

TEST(Classifier, AnswersVariantsOfItsWordings) {
  const Training training;
  const auto judge = [&](const char* question) {
    return strongest(training.model.classifier.judge(training.read(question)));
  };
  EXPECT_EQ(judge("combien coute la cotisation"), 0U);
  EXPECT_EQ(judge("quelles communes sont couvertes"), 1U);
  EXPECT_EQ(judge("une kiné peut-elle s'inscrire"), 2U);
  EXPECT_EQ(judge("les horaires de la piscine municipale"), 3U);  // no answer here
}

TEST(Classifier, AddsTheTwoExperts) {
  const Reading here{{}, {1, 0}};
  const Reading there{{}, {0, 1}};
  std::vector<Example> examples;
  for (int i = 0; i < 5; ++i) {
    examples.push_back({&here, {0}});
    examples.push_back({&there, {1}});
  }
  const Evidence evidence = Classifier::train(examples, 2).judge(here);
  EXPECT_GT(evidence.meaning[0], 0);
  EXPECT_EQ(evidence.total(0), evidence.words[0] + evidence.meaning[0]);
  EXPECT_EQ(strongest(evidence), 0U);
}

TEST(Classifier, GoesOnByWordsWhenAVectorIsMissing) {
  const Reading here{{{"un"}, {"un"}}, {1, 0}};
  const Reading there{{{"deux"}, {"deux"}}, {0, 1}};
  const std::vector<Example> examples = {{&here, {0}}, {&there, {1}}};
  const Evidence evidence = Classifier::train(examples, 2).judge({{{"un"}, {"un"}}, {}});
  EXPECT_EQ(evidence.meaning, (std::vector<double>{0, 0}));
  EXPECT_EQ(strongest(evidence), 0U);
}

TEST(Centred, HasLengthOneAndNoCommonPart) {
  const semantic::Vector centre = {0.5F, 0.5F};
  const auto vector = centred({0.9F, 0.5F}, centre);
  EXPECT_FLOAT_EQ(vector[0], 1);
  EXPECT_FLOAT_EQ(vector[1], 0);
  EXPECT_EQ(centred(centre, centre), (semantic::Vector{0, 0}));
  EXPECT_TRUE(centred({}, {}).empty());
}

TEST(CrossValidation, JudgesEachExampleWithoutHavingSeenIt) {
  // Each class has one word of its own in each example: what was not seen cannot be recognised.
  std::vector<Reading> readings;
  for (const char* word : {"aa", "bb", "cc", "dd", "ee", "ff"}) {
    readings.push_back({{{word}, {word}}, {}});
  }
  std::vector<Example> examples;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    examples.push_back({&readings[i], {i % 2}});
  }
  std::size_t trainings = 0;
  const auto evidence = held_out_evidence(examples, 2, [&] { ++trainings; });
  EXPECT_EQ(trainings, kFolds);
  ASSERT_EQ(evidence.size(), examples.size());
  const auto seen = Classifier::train(examples, 2);
  for (std::size_t i = 0; i < examples.size(); ++i) {
    // Less sure than a classifier that has learned the example by heart.
    EXPECT_LT(evidence[i].total(i % 2), seen.judge(readings[i]).total(i % 2));
  }
}

}  // namespace
}  // namespace quesaco::ranking
