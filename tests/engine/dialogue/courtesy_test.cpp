#include "engine/dialogue/courtesy.h"

#include <gtest/gtest.h>

#include "tests/engine/dialogue/kind.h"

namespace quesaco::dialogue {
namespace {

struct Row {
  const char* message;
  const char* kind;
  const char* reason;
};

TEST(Courtesy, AnswersMessagesOfNothingElse) {
  const Row rows[] = {
      {"bonjour", "greeting", "the simplest"},
      {"Bonjour !", "greeting", "with punctuation"},
      {"slt", "greeting", "SMS"},
      {"cc sava ?", "greeting", "SMS"},
      {"Bonjour madame, comment allez-vous ?", "greeting", "two phrases and a word around them"},
      {"bonsoir l'équipe", "greeting", "to the team"},
      {"hello", "greeting", "a greeting in French too"},
      {"bonjour, j'ai une question", "greeting", "which is still to come"},
      {"merci", "thanks", "the simplest"},
      {"ok merci bonne journée", "thanks", "three in one"},
      {"Merci beaucoup pour votre aide, au revoir", "thanks", "to the point"},
      {"mci bcp", "thanks", "SMS"},
      {"non merci", "thanks", "nothing more is wanted"},
      {"Bonjour, merci pour la réponse", "thanks", "thanks before a greeting"},
      {"connard", "insult", "the simplest"},
      {"t'es vraiment nul", "insult", "elided"},
      {"bonjour espèce d'abruti", "insult", "an insult before a greeting"},
      {"Vous êtes nuls", "insult", "in the plural"},
  };
  for (const auto& [message, kind, reason] : rows) {
    EXPECT_EQ(kind_of(message), kind) << message << ": " << reason;
  }
}

TEST(Courtesy, LeavesQuestionsAlone) {
  const Row rows[] = {
      {"bonjour, c'est payant ?", "", "a question after a greeting"},
      {"merci de me dire qui peut adhérer", "", "a request"},
      {"qui peut adhérer ? merci", "", "thanks in advance"},
      {"c'est nul de payer une cotisation", "", "an opinion on a matter"},
      {"la CPTS", "", "words around, and no kind"},
      {"tu es un robot ?", "", "words around, and no kind"},
      {"madame", "", "a word around"},
      {"salut les kinés sont admis ?", "", "a question"},
      {"ok mais combien ça coûte", "", "a question"},
      {"oui", "", "an answer"},
  };
  for (const auto& [message, kind, reason] : rows) {
    EXPECT_EQ(kind_of(message), kind) << message << ": " << reason;
  }
}

TEST(Courtesy, HasNothingToSayToNoWords) { EXPECT_EQ(kind_of(""), ""); }

}  // namespace
}  // namespace quesaco::dialogue
