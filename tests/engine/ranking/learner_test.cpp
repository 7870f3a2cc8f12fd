#include "engine/ranking/learner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "engine/ranking/changes.h"
#include "engine/ranking/leave_one_out.h"
#include "tests/engine/ranking/training.h"

namespace quesaco::ranking {
namespace {

using corpus::LabelledText;

std::size_t strongest(const Model& model, const Reading& reading) {
  const std::vector<double> scores = model.judge(reading, {}).scores[kLearned];
  return static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
}

TEST(Learn, AnswersVariantsOfItsWordings) {
  const Training training;
  const auto judge = [&](const char* text) { return strongest(training.model(), question(text)); };
  EXPECT_EQ(judge("combien coute la cotisation"), 0U);
  EXPECT_EQ(judge("quelles communes sont couvertes"), 1U);
  EXPECT_EQ(judge("une kiné peut-elle s'inscrire"), 2U);
  EXPECT_EQ(judge("les horaires de la piscine municipale"), 3U);  // no answer here
}

TEST(Learn, AsksEveryExpert) {
  Material material = read({{"combien", {"a"}},
                            {"quand", {"b"}},
                            {"dix", {"a"}, LabelledText::Kind::kPassage, "combien"}});
  embed(material);
  const Model model = learn(Classes({"a", "b"}), material, {.general = any_judgements()})->model;
  const std::vector<index::Hit> hits = {{"a", "", 1}};
  const Evidence evidence = model.judge(material.questions[0].reading, hits);
  EXPECT_TRUE(evidence.has_meaning);
  for (const Expert expert : {kLearned, kTerms, kNearest}) {
    EXPECT_GT(evidence.scores[expert][0], evidence.scores[expert][1]) << expert;
  }
}

TEST(Learn, GoesOnByWordsWhenAVectorIsMissing) {
  Material material = read({{"combien", {"a"}}, {"quand", {"b"}}});
  embed(material);
  const Model model = learn(Classes({"a", "b"}), material, {.general = any_judgements()})->model;
  const Evidence evidence = model.judge(question("combien"), {});
  EXPECT_FALSE(evidence.has_meaning);
  EXPECT_EQ(&model.judgement(evidence), &model.judgements->by_words);
  EXPECT_EQ(evidence.scores[kNearest], (std::vector<double>{0, 0, 0}));
  EXPECT_EQ(strongest(model, question("combien")), 0U);
}

TEST(Learn, LooksUpWhereThereIsTooMuchToLearn) {
  const Material material = read({{"combien", {"a"}}, {"quand", {"b"}}, {"la météo", {}}});
  const auto learn_at_most = [&](std::size_t most) {
    return learn(Classes({"a", "b"}), material, {most, any_judgements()}).value();
  };
  EXPECT_TRUE(learn_at_most(3).inverse);
  const Learned looked_up = learn_at_most(2);
  EXPECT_FALSE(looked_up.inverse);
  const Evidence evidence = looked_up.model.judge(question("combien"), {});
  EXPECT_EQ(evidence.scores[kLearned], (std::vector<double>{0, 0, 0}));
}

TEST(Learn, TakesWhateverThereIs) {
  for (const std::vector<LabelledText>& texts : std::vector<std::vector<LabelledText>>{
           {},
           {{"combien", {"a"}}},
           {{"combien", {"a"}}, {"combien", {"b"}}, {"combien", {}}},
           {{"combien", {}}},
       }) {
    for (const bool with_vectors : {false, true}) {
      Material material = read(texts);
      if (with_vectors) embed(material);
      const Model model =
          learn(Classes({"a", "b"}), material, {.general = any_judgements()})->model;
      for (const auto& scores : model.judge(question("combien"), {}).scores) {
        for (const double score : scores) EXPECT_TRUE(std::isfinite(score)) << texts.size();
      }
    }
  }
}

/// Whether a site with so many entries and questions is calibrated by its own.
bool calibrates_by_itself(std::size_t entries, std::size_t questions,
                          std::size_t unanswerable = kFewestUnanswerable) {
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < entries; ++i) ids.push_back(std::to_string(i));
  std::vector<LabelledText> texts;
  for (std::size_t i = 0; i < questions; ++i) {
    texts.push_back({"question " + std::to_string(i), {ids[i % entries]}});
  }
  for (std::size_t i = 0; i < unanswerable; ++i)
    texts.push_back({"météo " + std::to_string(i), {}});
  const auto general = any_judgements();
  return learn(Classes(ids), read(texts), {.general = general})->model.judgements !=
         general.front().judgements;
}

TEST(Learn, CalibratesByItselfWhereThereAreEnoughQuestions) {
  EXPECT_TRUE(calibrates_by_itself(2, kFewestToCalibrate));
  EXPECT_FALSE(calibrates_by_itself(2, kFewestToCalibrate - 1));
  EXPECT_FALSE(calibrates_by_itself(2, kFewestToCalibrate, kFewestUnanswerable - 1));
  constexpr std::size_t kMany = kFewestToCalibrate / kFewestAnEntry + 1;
  EXPECT_TRUE(calibrates_by_itself(kMany, kFewestAnEntry * kMany));
  EXPECT_FALSE(calibrates_by_itself(kMany, kFewestAnEntry * kMany - 1));
}

TEST(Learn, TakesTheGeneralJudgementsForAsManyWordings) {
  auto general = any_judgements();
  for (const std::size_t wordings : {1U, 3U}) {
    general.push_back({wordings, any_judgements().front().judgements});
  }
  const auto wordings_of = [&](std::size_t questions) {
    std::vector<LabelledText> texts = {{"la météo", {}}};  // does not count
    for (std::size_t i = 0; i < questions; ++i) {
      texts.push_back({"question " + std::to_string(i), {i % 2 == 0 ? "a" : "b"}});
    }
    const auto judgements =
        learn(Classes({"a", "b"}), read(texts), {.general = general})->model.judgements;
    return std::ranges::find(general, judgements, &GeneralJudgements::judgements)->wordings;
  };
  EXPECT_EQ(wordings_of(2), 0U);  // their own questions
  EXPECT_EQ(wordings_of(3), 0U);
  EXPECT_EQ(wordings_of(4), 1U);
  EXPECT_EQ(wordings_of(7), 1U);
  EXPECT_EQ(wordings_of(20), 3U);
}

TEST(Learn, IsTheSameEachTime) {
  EXPECT_EQ(Training().model().weights, Training().model().weights);
}

/// The model's questions but one, learned from scratch with the same measure.
std::vector<std::vector<float>> weights_without(const Training& training, std::size_t left_out) {
  Model model = training.model();
  Material material = training.material;
  std::vector<float> rows;
  for (std::size_t i = 0; i < model.questions.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j) rows.push_back(training.learned.inverse->at(i, j));
  }
  Inverse inverse(model.questions.size(), std::move(rows));
  const std::vector<std::size_t> forget = {left_out};
  return learn_changes(model, inverse, model.classes, forget, {{}, material.passages}).weights;
}

TEST(LeaveOneOut, SaysWhatAModelWithoutTheQuestionWouldSay) {
  const Training training;
  const Model& model = training.model();
  std::vector<Features> features;
  for (const Lesson& lesson : training.material.questions) {
    features.push_back(features_of(lesson.reading, *model.measure));
  }
  const HeldOut held_out =
      leave_one_out(model, training.learned.inverse.get(), training.material, features);
  ASSERT_EQ(held_out.by_all.size(), model.questions.size());
  for (const std::size_t i : {0U, 5U, 20U}) {
    const auto weights = weights_without(training, i);
    const auto kernel = joint(model.kernel.compare(features[i]));
    const auto& candidates = held_out.by_all[i].evidence.candidates;
    const auto expected = learned(weights, kernel, candidates);
    for (std::size_t c = 0; c < expected.size(); ++c) {
      EXPECT_NEAR(held_out.by_all[i].evidence.scores[kLearned][c], expected[c], 1e-4);
      EXPECT_NEAR(held_out.by_words[i].evidence.scores[kLearned][c], expected[c], 1e-4);
    }
    EXPECT_EQ(held_out.by_all[i].classes, model.questions[i].classes);
  }
}

}  // namespace
}  // namespace quesaco::ranking
