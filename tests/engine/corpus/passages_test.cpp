#include "engine/corpus/passages.h"

#include <gmock/gmock.h>

namespace quesaco::corpus {
namespace {

using ::testing::ElementsAre;

TEST(Passages, AreTheLinesOfTheAnswerWithoutTheirMarks) {
  Entry entry;
  entry.answer = "- Pour **mieux** se connaître.\n\n  **Exemples :**\n  - le _tour_ de garde\n";
  EXPECT_THAT(passages(entry),
              ElementsAre("Pour mieux se connaître.", "Exemples :", "le tour de garde"));
}

TEST(Passages, HoldWhatTheVoicesOfAMythSay) {
  Entry entry;
  entry.answer = "Le cadre.";
  entry.myth.emplace().voices = {{"L'assurance maladie", "> Sa réponse.\nEt la suite."}};
  EXPECT_THAT(passages(entry), ElementsAre("Le cadre.", "Sa réponse.", "Et la suite."));
}

}  // namespace
}  // namespace quesaco::corpus
