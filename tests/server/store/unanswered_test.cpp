#include "server/store/unanswered.h"

#include <gmock/gmock.h>

namespace quesaco::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// Questions asked one after the other, the first text the newest.
std::vector<UnansweredQuestion> asked(const std::vector<std::string>& texts,
                                      Band band = Band::kChoices) {
  std::vector<UnansweredQuestion> questions;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string age = std::to_string(i);
    questions.push_back({"ref" + age, "before" + age, texts[i], band});
  }
  return questions;
}

std::vector<std::string> texts_of(const std::vector<UnansweredGroup>& groups) {
  std::vector<std::string> texts;
  for (const UnansweredGroup& group : groups) texts.push_back(group.text);
  return texts;
}

TEST(Unanswered, CaseAccentsAndPunctuationAreSetAside) {
  const auto groups = grouped(asked({"L’été, c’est fermé ?", "l'ete c'est ferme", "L'hiver ?"}));
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].count, 2);
  EXPECT_EQ(groups[1].count, 1);
}

TEST(Unanswered, TellTheNewest) {
  const auto groups = grouped(asked({"autre", "Parking ?", "parking"}));
  EXPECT_EQ(groups[0].text, "Parking ?");
  EXPECT_EQ(groups[0].ref, "ref1");
  EXPECT_EQ(groups[0].last, "before1");
}

TEST(Unanswered, LargestComeFirstThenNewest) {
  EXPECT_THAT(texts_of(grouped(asked({"a", "b", "c", "c", "b", "c", "d"}))),
              ElementsAre("c", "b", "a", "d"));
}

TEST(Unanswered, BandIsTheWorst) {
  auto questions = asked({"x", "x", "y"});
  EXPECT_EQ(grouped(questions)[0].band, Band::kChoices);
  questions[1].band = Band::kHandoff;
  EXPECT_EQ(grouped(questions)[0].band, Band::kHandoff);
  EXPECT_EQ(grouped(questions)[1].band, Band::kChoices);
}

TEST(Unanswered, ExamplesAreFiveDifferentTexts) {
  const auto groups = grouped(asked({"p", "P", "p", "p?", "P?", "p!", "P!", "p."}));
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].count, 8);
  EXPECT_THAT(groups[0].examples, ElementsAre("p", "P", "p?", "P?", "p!"));
}

TEST(Unanswered, NoQuestionsMakeNoGroups) { EXPECT_THAT(grouped({}), IsEmpty()); }

}  // namespace
}  // namespace quesaco::store
