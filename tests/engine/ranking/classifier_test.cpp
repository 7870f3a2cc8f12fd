#include "engine/ranking/classifier.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "engine/ranking/cross_validation.h"
#include "tests/engine/ranking/training.h"

namespace quesaco::ranking {
namespace {

std::size_t strongest(const std::vector<double>& scores) {
  return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

TEST(Classifier, AnswersVariantsOfItsWordings) {
  const Training training;
  const auto judge = [&](const char* question) {
    return strongest(training.model.classifier.judge(training.read(question)).scores[kWords]);
  };
  EXPECT_EQ(judge("combien coute la cotisation"), 0U);
  EXPECT_EQ(judge("quelles communes sont couvertes"), 1U);
  EXPECT_EQ(judge("une kiné peut-elle s'inscrire"), 2U);
  EXPECT_EQ(judge("les horaires de la piscine municipale"), 3U);  // no answer here
}

TEST(Classifier, AsksEveryExpert) {
  const Reading here{{{"un"}, {"un"}}, {1, 0}};
  const Reading there{{{"deux"}, {"deux"}}, {0, 1}};
  TrainingSet set{{}, {}, 2};
  for (int i = 0; i < 5; ++i) {
    set.questions.push_back({&here, {0}});
    set.questions.push_back({&there, {1}});
  }
  const Evidence evidence = Classifier::train(set, true).judge(here);
  for (const auto& scores : evidence.scores) EXPECT_EQ(strongest(scores), 0U);
}

TEST(Classifier, LearnsTheWordsOfAnswersButNotAsQuestions) {
  const Reading question{{{"un"}, {"un"}}, {1, 0}};
  const Reading other{{{"deux"}, {"deux"}}, {-1, 0}};
  const Reading passage{{{"trois"}, {"trois"}}, {0, 1}};
  const TrainingSet set{{{&question, {0}}, {&other, {1}}}, {{&passage, {1}}}, 2};
  const Classifier classifier = Classifier::train(set, true);
  const Evidence evidence = classifier.judge(passage);
  EXPECT_EQ(strongest(evidence.scores[kTerms]), 1U);
  EXPECT_FLOAT_EQ(static_cast<float>(evidence.scores[kNearest][1]), 1);
  EXPECT_EQ(std::ranges::count(classifier.vectorizer().vocabulary(), "wtrois"), 0);
}

TEST(Classifier, LooksUpWhereThereIsTooLittleToLearn) {
  const Reading here{{{"un"}, {"un"}}, {1, 0}};
  const Reading there{{{"deux"}, {"deux"}}, {0, 1}};
  const TrainingSet set{{{&here, {0}}, {&there, {1}}}, {}, 2};
  const Evidence evidence = Classifier::train(set, false).judge(here);
  EXPECT_TRUE(evidence.scores[kWords].empty());
  EXPECT_TRUE(evidence.scores[kMeaning].empty());
  EXPECT_TRUE(evidence.has_meaning());
  EXPECT_EQ(strongest(evidence.scores[kTerms]), 0U);
  EXPECT_EQ(strongest(evidence.scores[kNearest]), 0U);
}

TEST(TrainingSet, CanBeLearnedWithEnoughQuestionsOfNotTooManyEntries) {
  const Reading reading{{{"un"}, {"un"}}, {}};
  const auto set_of = [&](std::size_t entries, std::size_t questions) {
    TrainingSet set{{}, {}, entries + 1};
    for (std::size_t i = 0; i < questions; ++i) set.questions.push_back({&reading, {i % entries}});
    set.questions.push_back({&reading, {entries}});  // out of scope: does not count
    return set;
  };
  EXPECT_TRUE(set_of(2, 2 * kFewestToLearn).can_be_learned());
  EXPECT_FALSE(set_of(2, 2 * kFewestToLearn - 1).can_be_learned());
  EXPECT_TRUE(set_of(kMostToLearn, kFewestToLearn * kMostToLearn).can_be_learned());
  EXPECT_FALSE(set_of(kMostToLearn + 1, kFewestToLearn * (kMostToLearn + 1)).can_be_learned());
}

TEST(Classifier, GoesOnByWordsWhenAVectorIsMissing) {
  const Reading here{{{"un"}, {"un"}}, {1, 0}};
  const Reading there{{{"deux"}, {"deux"}}, {0, 1}};
  const TrainingSet set{{{&here, {0}}, {&there, {1}}}, {}, 2};
  const Evidence evidence = Classifier::train(set, true).judge({{{"un"}, {"un"}}, {}});
  EXPECT_FALSE(evidence.has_meaning());
  EXPECT_TRUE(evidence.scores[kNearest].empty());
  EXPECT_EQ(strongest(evidence.scores[kWords]), 0U);
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
  for (const char* word : {"aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh"}) {
    readings.push_back({{{word}, {word}}, {}});
  }
  TrainingSet set{{}, {}, 3};
  for (std::size_t i = 0; i < readings.size(); ++i) {
    set.questions.push_back({&readings[i], {i % 2}});
  }
  std::size_t trainings = 0;
  const auto evidence = held_out_evidence(set, [&] { ++trainings; });
  EXPECT_EQ(trainings, kFolds);
  ASSERT_EQ(evidence.size(), readings.size());
  const auto seen = Classifier::train(set, true);
  for (std::size_t i = 0; i < readings.size(); ++i) {
    // Less sure than a classifier that has learned the example by heart.
    EXPECT_LT(evidence[i].scores[kWords][i % 2], seen.judge(readings[i]).scores[kWords][i % 2]);
  }
}

}  // namespace
}  // namespace quesaco::ranking
