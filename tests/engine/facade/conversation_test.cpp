#include <gmock/gmock.h>

#include "engine/engine.h"
#include "tests/engine/facade/small_engine.h"

namespace quesaco {
namespace {

using testing::ready;

using ConversationTest = testing::SmallEngine;

TEST_F(ConversationTest, UnderstandsAFollowUpByTheEntryBefore) {
  const auto engine = open();
  const Previous previous{"jdois payer qqchose ?", "prix"};
  const Answer alone = engine->ask("et pour moi ?").value();
  ASSERT_NE(alone.band, Band::kAnswer);
  EXPECT_EQ(alone.context, std::nullopt);
  const Answer answer = engine->ask("et pour moi ?", {.previous = previous}).value();
  EXPECT_EQ(answer.ranked.front().id, "prix");
  EXPECT_EQ(answer.context, "Est-ce que l'adhésion est payante ?");
  EXPECT_EQ(
      engine->ask("et pour moi ?", {.previous = Previous{"Quel est le tarif ?", ""}})->context,
      "Quel est le tarif ?");
}

TEST_F(ConversationTest, LetsNoContextOutvoteAQuestionThatStandsAlone) {
  const auto engine = open();
  for (const char* question : {"liste des communes", "horaires de la piscine", "et la piscine ?",
                               "bonjour", "quelle heure est-il chez vous à la plage"}) {
    const Answer alone = engine->ask(question).value();
    const Answer answer =
        engine->ask(question, {.previous = Previous{"Quel est le tarif ?", "prix"}}).value();
    EXPECT_EQ(answer.context, std::nullopt) << question;
    EXPECT_EQ(answer.band, alone.band) << question;
    EXPECT_EQ(answer.ranked.front().id, alone.ranked.front().id) << question;
  }
}

TEST_F(ConversationTest, AsksAFollowUpByItselfWhereBothTogetherAreTooLong) {
  const auto engine = open();
  const Previous previous{std::string(500, 'a'), ""};
  EXPECT_EQ(engine->ask("et pour moi ?", {.previous = previous}).value().context, std::nullopt);
}

TEST_F(ConversationTest, RecallsWhatThePreviousQuestionCannotChange) {
  const auto engine = open();
  const Previous previous{"Quel est le tarif ?", "prix"};
  for (const char* question : {"liste des communes", "et pour moi ?"}) {
    ASSERT_TRUE(engine->ask(question));
    ASSERT_TRUE(ready(*engine, question));
  }
  EXPECT_TRUE(ready(*engine, "liste des communes", {.previous = previous}));
  EXPECT_FALSE(ready(*engine, "et pour moi ?", {.previous = previous}));
}

TEST_F(ConversationTest, AnswersEachOfSeveralQuestions) {
  const auto engine = open();
  const Answer answer =
      engine->ask("c'est gratuit ? quelles villes sont couvertes ? où garer ma voiture ?").value();
  EXPECT_EQ(answer.band, Band::kAnswer);
  ASSERT_EQ(answer.shown, 2U);
  EXPECT_EQ(answer.ranked[0].id, "prix");
  EXPECT_EQ(answer.ranked[1].id, "communes");
  ASSERT_EQ(answer.parts.size(), 3U);
  EXPECT_EQ(answer.parts[0].question, "c'est gratuit ?");
  EXPECT_EQ(answer.parts[0].band, Band::kAnswer);
  EXPECT_EQ(answer.parts[1].ranked.front().id, "communes");
  EXPECT_EQ(answer.parts[2].band, Band::kHandoff);
  EXPECT_EQ(answer.parts[2].shown, 0U);
}

TEST_F(ConversationTest, AnswersAMessageAsAWholeWhereItsPartsAreNotTwo) {
  const auto engine = open();
  for (const char* message : {
           "c'est gratuit ? quel est le tarif ?",                  // the same answer
           "c'est gratuit ? et pour les étudiants ?",              // leans on it: the same again
           "c'est gratuit ? ça va ?",                              // a greeting
           "c'est gratuit ? les tartes de mamie ?",                // no question by itself
           "où garer ma voiture ? Comment résilier ?",             // nothing is answered
           "c'est gratuit ? liste des communes ? je veux mourir",  // an emergency
       }) {
    EXPECT_TRUE(engine->ask(message).value().parts.empty()) << message;
  }
}

TEST_F(ConversationTest, CutsAMessageWhereEachHalfHasAnAnswerOfItsOwn) {
  const auto engine = open();
  // Only meaning can tell: no mark, and a noun where a question would be.
  const Answer answer = engine->ask("quel est le tarif ainsi que la liste des communes").value();
  ASSERT_EQ(answer.parts.size(), 2U);
  EXPECT_EQ(answer.parts[0].question, "quel est le tarif");
  EXPECT_EQ(answer.parts[0].ranked.front().id, "prix");
  EXPECT_EQ(answer.parts[1].question, "la liste des communes");
  EXPECT_EQ(answer.parts[1].ranked.front().id, "communes");
  for (const char* one : {"quel est le tarif ainsi que le montant de la cotisation",
                          "quel est le tarif ainsi que la tarte aux pommes"}) {
    EXPECT_TRUE(engine->ask(one).value().parts.empty()) << one;
    EXPECT_TRUE(ready(*engine, one)) << one;
  }
}

TEST_F(ConversationTest, TakesAWordingOfTheCorpusForOneQuestion) {
  Corpus corpus = testing::small_corpus();
  corpus.revision = "two in one";
  const char* message = "c'est gratuit ? quelles villes sont couvertes ?";
  corpus.entries[0].alternatives.push_back({message, {}});
  const Answer answer = open(corpus)->ask(message).value();
  EXPECT_TRUE(answer.parts.empty());
  EXPECT_EQ(answer.ranked.front().id, "prix");
}

TEST_F(ConversationTest, LeansAFirstPartOnTheQuestionBefore) {
  const auto engine = open();
  const char* message = "et pour moi ? quelles villes sont couvertes ?";
  EXPECT_TRUE(engine->ask(message).value().parts.empty());
  const Answer answer =
      engine->ask(message, {.previous = Previous{"Quel est le tarif ?", "prix"}}).value();
  ASSERT_EQ(answer.parts.size(), 2U);
  EXPECT_EQ(answer.parts[0].ranked.front().id, "prix");
  EXPECT_EQ(answer.parts[0].context, "Est-ce que l'adhésion est payante ?");
}

TEST_F(ConversationTest, NeverRecallsHalfOfSeveralQuestions) {
  const auto engine = open();
  const char* message = "c'est gratuit ? quelles villes sont couvertes ?";
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(engine->ask(message).value().parts.size(), 2U);
    EXPECT_FALSE(ready(*engine, message));
  }
}

}  // namespace
}  // namespace quesaco
