#include "engine/ranking/model.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/engine/ranking/training.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::ranking {
namespace {

class ModelTest : public ::testing::Test {
 protected:
  quesaco::testing::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "model.cbor";
};

TEST_F(ModelTest, AnswersTheSameAfterSavingAndLoading) {
  const Training training;
  ASSERT_TRUE(save_model(training.model, file_));
  const Model loaded = load_model(file_).value();
  const Reading question = training.read("combien faut-il verser");
  EXPECT_EQ(loaded.ids, training.model.ids);
  EXPECT_EQ(loaded.trained, training.model.trained);
  EXPECT_EQ(loaded.near_slope, training.model.near_slope);
  EXPECT_EQ(loaded.by_words.thresholds.answer, training.model.by_words.thresholds.answer);
  const Evidence evidence = training.model.classifier.judge(question);
  EXPECT_EQ(loaded.classifier.judge(question).scores, evidence.scores);
  EXPECT_EQ(loaded.by_words.calibration.probabilities(evidence),
            training.model.by_words.calibration.probabilities(evidence));
}

TEST_F(ModelTest, KeepsVectors) {
  const Reading here{{{"un"}, {"un"}}, {1, 0}};
  const Reading there{{{"deux"}, {"deux"}}, {0, 1}};
  const std::vector<LabelledText> texts = {{"un", {"a"}}, {"deux", {"b"}}};
  const Model model = train_model({"a", "b"}, texts, std::vector<Reading>{here, there});
  ASSERT_TRUE(save_model(model, file_));
  const Evidence evidence = load_model(file_).value().classifier.judge(here);
  EXPECT_TRUE(evidence.has_meaning());
  EXPECT_EQ(evidence.scores, model.classifier.judge(here).scores);
}

TEST_F(ModelTest, JudgesByWordsWhereTheVectorIsMissing) {
  const Model model = Training().model;
  EXPECT_EQ(&model.judgement(Evidence{{{{0}, {}, {0}, {}}}}), &model.by_words);
  EXPECT_EQ(&model.judgement(Evidence{{{{0}, {0}, {0}, {0}}}}), &model.by_all);
}

TEST_F(ModelTest, RefusesWhatIsNoModel) {
  EXPECT_FALSE(load_model(file_));
  std::ofstream(file_) << "not a model";
  EXPECT_FALSE(load_model(file_));
}

TEST_F(ModelTest, RefusesACutFile) {
  ASSERT_TRUE(save_model(Training().model, file_));
  const auto size = std::filesystem::file_size(file_);
  for (const auto kept : {size - 1, size / 2, std::uintmax_t{1}}) {
    std::filesystem::resize_file(file_, kept);
    EXPECT_FALSE(load_model(file_)) << kept;
  }
}

TEST_F(ModelTest, SaysWhereItCannotBeWritten) {
  const auto saved = save_model(Training().model, folder_.path() / "missing" / "model.cbor");
  ASSERT_FALSE(saved);
  EXPECT_EQ(saved.error().kind, Error::Kind::kEnvironment);
}

TEST(Training, IsTheSameEachTime) {
  EXPECT_EQ(Training().model.classifier.words().weights(),
            Training().model.classifier.words().weights());
}

}  // namespace
}  // namespace quesaco::ranking
