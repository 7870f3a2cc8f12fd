#include "engine/dialogue/foreign_language.h"

#include <gtest/gtest.h>

#include "tests/engine/dialogue/kind.h"

namespace quesaco::dialogue {
namespace {

TEST(ForeignLanguage, IsRecognised) {
  const char* messages[] = {
      "What is a CPTS?",
      "How much does membership cost?",
      "I am a nurse, how do I become a member?",
      "hi, I don't understand French, can you help me please",
      "¿Cuánto cuesta la inscripción?",
      "Necesito un médico, ¿dónde están ustedes?",
      "Quanto custa a inscrição?",
      "Olá, não falo francês",
      "Quanto costa l'iscrizione?",
      "Dove posso trovare un medico per mia madre?",
      "Wie viel kostet die Mitgliedschaft?",
      "Ich spreche kein Französisch",
      "ما هي CPTS؟",
      "什么是CPTS？",
      "Мне нужен врач",
      "Πώς μπορώ να γραφτώ;",
      "मुझे डॉक्टर चाहिए",
  };
  for (const char* message : messages) EXPECT_EQ(kind_of(message), "language") << message;
}

struct Row {
  const char* message;
  const char* reason;
};

TEST(ForeignLanguage, IsNotSeenInFrench) {
  const Row rows[] = {
      {"cpts", "a keyword"},
      {"adhésion kiné", "two keywords"},
      {"ki pe sinscrir", "SMS"},
      {"vs avé kel tarif pr ladesion", "SMS"},
      {"Docteur Von der Leyen", "a name"},
      {"Maria dos Santos da Silva", "a name"},
      {"Le Pecq, Chatou, Croissy", "towns"},
      {"CHI Poissy Saint-Germain", "a hospital"},
      {"MAS et FAM du secteur", "homes"},
      {"médico-social et paramédical", "a field"},
      {"feedback sur le process de onboarding", "business French"},
      {"j'ai reçu un mail \"how to join\", c'est vous ?", "a quotation"},
      {"comment on dit how are you en anglais", "a question about a language"},
      {"prescription d'alpha-bloquants et β-lactamines", "a Greek letter"},
      {"the", "one word"},
  };
  for (const auto& [message, reason] : rows) EXPECT_EQ(kind_of(message), "") << reason;
}

TEST(ForeignLanguage, IsSeenFromAThirdOn) {
  EXPECT_EQ(kind_of("which are cpts adhesion tarif secteur"), "language") << "2 words of 6";
  EXPECT_EQ(kind_of("which are cpts adhesion tarif secteur kine"), "") << "2 words of 7";
  EXPECT_EQ(kind_of("яя cpts"), "language") << "2 letters of 6";
  EXPECT_EQ(kind_of("яя cptsx"), "") << "2 letters of 7";
  EXPECT_EQ(kind_of("я x"), "") << "1 letter";
  EXPECT_EQ(kind_of("which are cpts les"), "language") << "twice as many as French ones";
  EXPECT_EQ(kind_of("which are cpts les nous"), "") << "as many";
}

}  // namespace
}  // namespace quesaco::dialogue
