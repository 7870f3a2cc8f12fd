#include "engine/ranking/changes.h"

#include <gmock/gmock.h>

#include "tests/engine/ranking/training.h"

namespace quesaco::ranking {
namespace {

using corpus::LabelledText;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ChangesTest : public ::testing::Test {
 protected:
  ChangesTest() {
    material_ = read(corpus::labelled_texts(corpus_));
    embed(material_);
    learned_.emplace(
        learn(Classes(corpus::published_ids(corpus_)), material_, {.general = any_judgements()})
            .value());
  }

  [[nodiscard]] const Model& model() const { return learned_->model; }

  [[nodiscard]] Inverse inverse() const {
    std::vector<float> rows;
    for (std::size_t i = 0; i < model().questions.size(); ++i) {
      for (std::size_t j = 0; j <= i; ++j) rows.push_back(learned_->inverse->at(i, j));
    }
    return {model().questions.size(), std::move(rows)};
  }

  /// The same questions, passages included, of which those at `places` are to be learned.
  [[nodiscard]] Material lessons(const std::vector<std::size_t>& places) const {
    Material some{{}, material_.passages};
    for (const std::size_t place : places) some.questions.push_back(material_.questions[place]);
    return some;
  }

  [[nodiscard]] std::vector<LabelledText> texts() const {
    std::vector<LabelledText> all;
    for (const Lesson& lesson : material_.questions) all.push_back(lesson.text);
    return all;
  }

  static void expect_same_scores(const Model& one, const Model& other, const Lesson& asked) {
    const auto scores = one.judge(asked.reading, {}).scores;
    const auto others = other.judge(asked.reading, {}).scores;
    for (std::size_t expert = 0; expert < kExperts; ++expert) {
      for (std::size_t c = 0; c < scores[expert].size(); ++c) {
        EXPECT_NEAR(scores[expert][c], others[expert][c], 1e-4) << expert << ": " << c;
      }
    }
  }

  Corpus corpus_ = quesaco::testing::small_corpus();
  Material material_;
  std::optional<Learned> learned_;
};

TEST_F(ChangesTest, AreWhatIsNewAndWhatIsGone) {
  EXPECT_EQ(changes(model(), texts()).count(), 0U);
  auto changed = texts();
  changed[3].entries = {"communes"};                // another label
  changed.erase(changed.begin() + 1);               // gone
  changed.push_back({"Une nouvelle ?", {"prix"}});  // new
  const Changes found = changes(model(), changed);
  EXPECT_THAT(found.learn, ElementsAre(2U, changed.size() - 1));
  EXPECT_THAT(found.forget, ElementsAre(1U, 3U));
}

TEST_F(ChangesTest, CountATextThatStandsTwice) {
  auto twice = texts();
  twice.push_back(twice[0]);
  EXPECT_THAT(changes(model(), twice).learn, ElementsAre(twice.size() - 1));
}

TEST_F(ChangesTest, AreFewUpToOneInTwenty) {
  Model hundred = model();
  hundred.questions.resize(100);
  EXPECT_TRUE(few({{1, 2, 3, 4}, {5}}, hundred));
  EXPECT_FALSE(few({{1, 2, 3, 4}, {5, 6}}, hundred));
  hundred.edits = 3;  // earlier ones count
  EXPECT_TRUE(few({{1, 2}, {}}, hundred));
  EXPECT_FALSE(few({{1, 2, 3}, {}}, hundred));
}

TEST_F(ChangesTest, LeadWhereLearningFromScratchLeads) {
  // Forgotten and learned again, at another place, with the measure of all of them.
  Inverse kept = inverse();
  const std::vector<std::size_t> places = {0, 4, 20};
  const Model without = learn_changes(model(), kept, model().classes, places, lessons({}));
  EXPECT_EQ(without.edits, 3U);
  const Model again = learn_changes(without, kept, model().classes, {}, lessons(places));
  EXPECT_EQ(again.edits, 6U);
  EXPECT_EQ(again.questions.size(), model().questions.size() + 3);
  EXPECT_THAT(changes(again, texts()).learn, IsEmpty());
  for (const Lesson& asked : material_.questions) expect_same_scores(again, model(), asked);
}

TEST_F(ChangesTest, TakeAnEntryAwayAndBringAnother) {
  // "prix" goes, with its questions; "parking" comes.
  Inverse kept = inverse();
  std::vector<std::size_t> forget;
  for (std::size_t i = 0; i < model().questions.size(); ++i) {
    if (model().questions[i].classes.front() == model().classes.number("prix")) forget.push_back(i);
  }
  Material news = read({{"Y a-t-il un parking ?", {"parking"}}});
  embed(news);
  const Model changed =
      learn_changes(model(), kept, Classes({"parking", "communes", "qui"}), forget, news);
  const auto scores = changed.judge(news.questions[0].reading, {}).scores[kLearned];
  ASSERT_EQ(scores.size(), 4U);
  EXPECT_GT(scores[0], 0.5);
  const Lesson& towns = material_.questions[8];
  ASSERT_EQ(towns.text.entries.front(), "communes");
  EXPECT_GT(changed.judge(towns.reading, {}).scores[kLearned][1], 0.5);
}

}  // namespace
}  // namespace quesaco::ranking
