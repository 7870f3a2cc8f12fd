#include "engine/dialogue/sentences.h"

#include <gmock/gmock.h>

namespace quesaco::dialogue {
namespace {

using ::testing::ElementsAre;

std::vector<std::string_view> sentences(std::string_view message) {
  return sentences_of(message, {"dr"});
}

TEST(Sentences, EndAtTheirMarks) {
  EXPECT_THAT(sentences("Bonjour. C'est payant ?! Non… si ; oui"),
              ElementsAre("Bonjour.", "C'est payant ?!", "Non…", "si ;", "oui"));
}

TEST(Sentences, GoOnBehindAbbreviationsNumbersAndAddresses) {
  EXPECT_THAT(sentences("le Dr. M. Martin"), ElementsAre("le Dr. M. Martin"));
  EXPECT_THAT(sentences("1.5 euro"), ElementsAre("1.5 euro"));
  EXPECT_THAT(sentences("https://cpts.fr/faq?q=1"), ElementsAre("https://cpts.fr/faq?q=1"));
}

TEST(Sentences, AskByTheMarkBehindTheirLastWord) {
  EXPECT_EQ(end_of("C'est payant ?!"), " ?!");
  EXPECT_TRUE(has_question_mark("C'est payant ?!"));
  EXPECT_FALSE(has_question_mark("faq?q=1"));
}

}  // namespace
}  // namespace quesaco::dialogue
