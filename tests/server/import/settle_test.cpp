#include "server/import/settle.h"

#include <gmock/gmock.h>

namespace quesaco::importing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Draft draft(std::string question, std::string answer = "Oui.",
            std::vector<std::string> alternatives = {}) {
  Draft made;
  made.question = std::move(question);
  made.answer = std::move(answer);
  made.alternatives = std::move(alternatives);
  return made;
}

class SettleTest : public ::testing::Test {
 protected:
  std::vector<Draft> settled(std::vector<Draft> drafts) {
    for (std::size_t i = 0; i < drafts.size(); ++i) drafts[i].line = static_cast<int>(i) + 2;
    return settle(std::move(drafts), "faq.csv", warnings_);
  }

  std::vector<std::string> ids(std::vector<Draft> drafts) {
    std::vector<std::string> result;
    for (const Draft& one : settled(std::move(drafts))) result.push_back(one.id);
    return result;
  }

  std::vector<corpus::Issue> warnings_;
};

TEST_F(SettleTest, CompletesAnEntry) {
  const Draft made = settled({draft(" Qui ?\n", " \n  - Vous.\n  - Moi.  \n")}).front();
  EXPECT_EQ(made.question, "Qui ?");
  EXPECT_EQ(made.answer, "  - Vous.\n  - Moi.");  // indented alike
  EXPECT_EQ(made.id, "qui");
  EXPECT_FALSE(made.section.empty());
  EXPECT_FALSE(made.source.empty());
}

TEST_F(SettleTest, MakesIdsUnique) {
  const std::string long_words =
      "Comment adhérer à la communauté professionnelle territoriale de santé ";
  EXPECT_THAT(
      ids({draft(long_words + "un"), draft(long_words + "deux"), draft("?!")}),
      ElementsAre("comment-adherer-a-la-communaute-professionnelle-territoriale",
                  "comment-adherer-a-la-communaute-professionnelle-territoriale-2", "question"));
}

TEST_F(SettleTest, LeavesTheIdsOfTheFileAlone) {
  std::vector<Draft> drafts{draft("Qui ?"), draft("Quoi ?")};
  drafts[1].id = "qui";
  EXPECT_THAT(ids(std::move(drafts)), ElementsAre("qui-2", "qui"));
}

TEST_F(SettleTest, LeavesOutWordingsThatTeachNothing) {
  EXPECT_THAT(settled({draft("Qui ?", "Vous.", {"QUI", " ", "quels métiers", "Quels metiers ?"})})
                  .front()
                  .alternatives,
              ElementsAre("quels métiers"));
}

TEST_F(SettleTest, MergesAQuestionThatComesTwiceWithOneAnswer) {
  const auto drafts = settled({draft("Qui ?", "Vous.", {"a"}), draft("QUI", "Vous. ", {"b", "a"})});
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_THAT(drafts[0].alternatives, ElementsAre("a", "b"));
  ASSERT_EQ(warnings_.size(), 1U);
  EXPECT_EQ(warnings_[0].line, 3);
  EXPECT_THAT(warnings_[0].message, HasSubstr("la ligne 2"));
}

TEST_F(SettleTest, KeepsApartWhatIsNotTheSame) {
  EXPECT_EQ(settled({draft("Qui ?", "Vous."), draft("Qui ?", "Moi.")}).size(), 2U);
  EXPECT_EQ(settled({draft("", "Vous."), draft("", "Vous.")}).size(), 2U);
  std::vector<Draft> named{draft("Qui ?"), draft("Qui ?")};
  named[0].id = "a";
  named[1].id = "b";
  EXPECT_EQ(settled(std::move(named)).size(), 2U);
  EXPECT_THAT(warnings_, IsEmpty());
}

}  // namespace
}  // namespace quesaco::importing
