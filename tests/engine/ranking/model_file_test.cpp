#include "engine/ranking/model_file.h"

#include <gtest/gtest.h>

#include <fstream>

#include "engine/ranking/judgement_file.h"
#include "engine/ranking/packing.h"
#include "tests/engine/ranking/training.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::ranking {
namespace {

class ModelFileTest : public ::testing::Test {
 protected:
  quesaco::testing::TemporaryFolder folder_;
  std::filesystem::path file_ = folder_.path() / "model.cbor";
};

TEST_F(ModelFileTest, AnswersTheSameAfterSavingAndLoading) {
  const Training training;
  const Model& model = training.model();
  ASSERT_TRUE(save_model(model, file_));
  const Model loaded = load_model(file_).value();
  EXPECT_EQ(loaded.classes.ids(), model.classes.ids());
  EXPECT_EQ(loaded.questions, model.questions);
  EXPECT_EQ(loaded.edits, model.edits);
  const Evidence evidence = model.judge(question("combien faut-il verser"), {});
  EXPECT_EQ(loaded.judge(question("combien faut-il verser"), {}).scores, evidence.scores);
  EXPECT_EQ(loaded.judgement(evidence).thresholds.answer,
            model.judgement(evidence).thresholds.answer);
  EXPECT_EQ(loaded.judgement(evidence).calibration.probabilities(evidence),
            model.judgement(evidence).calibration.probabilities(evidence));
}

TEST_F(ModelFileTest, KeepsVectors) {
  Material material = read({{"un", {"a"}},
                            {"deux", {"b"}},
                            {"trois", {"a"}, corpus::LabelledText::Kind::kPassage, "un"}});
  embed(material);
  const Model model = learn(Classes({"a", "b"}), material, {.general = any_judgements()})->model;
  ASSERT_TRUE(save_model(model, file_));
  const Reading& asked = material.questions[0].reading;
  const Evidence evidence = load_model(file_).value().judge(asked, {});
  EXPECT_TRUE(evidence.has_meaning);
  EXPECT_EQ(evidence.scores, model.judge(asked, {}).scores);
}

TEST_F(ModelFileTest, RefusesWhatIsNoModel) {
  EXPECT_FALSE(load_model(file_));
  std::ofstream(file_) << "not a model";
  EXPECT_FALSE(load_model(file_));
}

TEST_F(ModelFileTest, RefusesDeepNestingBeforeItIsParsed) {
  std::ofstream(file_) << std::string(20'000'000, '\x81');  // arrays in arrays, in CBOR
  EXPECT_FALSE(load_model(file_));
}

TEST_F(ModelFileTest, RefusesADamagedFileAndNamesTheRemedy) {
  ASSERT_TRUE(save_model(Training().model(), file_));
  std::fstream(file_, std::ios::in | std::ios::out).seekp(40).put('\xff').put('\xff');
  const auto loaded = load_model(file_);
  ASSERT_FALSE(loaded);
  EXPECT_NE(loaded.error().message.find("effacez-le"), std::string::npos);
}

TEST_F(ModelFileTest, RefusesAWellSealedFileOfAnotherProgram) {
  ASSERT_TRUE(write_cbor({{"format", kModelFormat - 1}}, file_));
  EXPECT_FALSE(load_model(file_));
}

TEST_F(ModelFileTest, RefusesACutFile) {
  ASSERT_TRUE(save_model(Training().model(), file_));
  const auto size = std::filesystem::file_size(file_);
  for (const auto kept : {size - 1, size / 2, std::uintmax_t{1}}) {
    std::filesystem::resize_file(file_, kept);
    EXPECT_FALSE(load_model(file_)) << kept;
  }
}

TEST_F(ModelFileTest, SaysWhereItCannotBeWritten) {
  const auto saved = save_model(Training().model(), folder_.path() / "missing" / "model.cbor");
  ASSERT_FALSE(saved);
  EXPECT_EQ(saved.error().kind, Error::Kind::kEnvironment);
}

TEST_F(ModelFileTest, KeepsJudgementsApart) {
  EXPECT_FALSE(load_judgements(file_));
  std::ofstream(file_) << "[]";
  EXPECT_FALSE(load_judgements(file_));
  ASSERT_TRUE(save_judgements(any_judgements(), file_));
  const auto loaded = load_judgements(file_).value();
  ASSERT_EQ(loaded.size(), 1U);
  const Judgements expected = *any_judgements().front().judgements;
  EXPECT_EQ(loaded[0].judgements->by_all.calibration.weights(),
            expected.by_all.calibration.weights());
  EXPECT_EQ(loaded[0].judgements->by_words.thresholds.choices,
            expected.by_words.thresholds.choices);
}

}  // namespace
}  // namespace quesaco::ranking
