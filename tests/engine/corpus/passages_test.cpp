#include "engine/corpus/passages.h"

#include <gmock/gmock.h>

namespace quesaco::corpus {
namespace {

using ::testing::ElementsAre;

TEST(Passages, AreTheLinesOfTheAnswerWithoutTheirMarks) {
  Entry entry;
  entry.answer =
      "- Pour **mieux** se connaître.\n\n  **Exemples :**\n---\n  - le _tour_ de garde\n";
  EXPECT_THAT(passages(entry), ElementsAre("Pour mieux se connaître. Exemples : le tour de garde"));
}

TEST(Passages, HoldWhatTheVoicesOfAMythSay) {
  Entry entry;
  entry.answer = "Le cadre.";
  entry.myth.emplace().voices = {{"L'assurance maladie", "> Sa réponse.\nEt la suite."}};
  EXPECT_THAT(passages(entry), ElementsAre("Le cadre.", "Sa réponse. Et la suite."));
}

TEST(Passages, AreFilledWithWholeLines) {
  const std::string line(kMaxPassage / 2, 'a');
  Entry entry;
  entry.answer = line + "\n" + line.substr(1) + "\n" + line;  // the first two and a space just fit
  EXPECT_THAT(passages(entry), ElementsAre(line + " " + line.substr(1), line));
}

TEST(Passages, CutALongLineBehindASentenceOrAWord) {
  const std::string sentence = "É" + std::string(kMaxPassage / 2, 'y') + ". ";
  const std::string word = std::string(kMaxPassage / 2, 'x') + " ";
  Entry entry;
  entry.answer = sentence + std::string(kMaxPassage, 'z') + "\n\n" + word + word + word;
  const auto found = passages(entry);
  ASSERT_GE(found.size(), 4U);
  EXPECT_EQ(found[0] + " ", sentence);
  EXPECT_EQ(found[1], std::string(kMaxPassage, 'z'));
  EXPECT_EQ(found[2] + " ", word);
}

}  // namespace
}  // namespace quesaco::corpus
