#include "engine/dialogue/parts.h"

#include <gmock/gmock.h>

#include <fstream>

#include "engine/corpus/loader.h"
#include "engine/text/question.h"
#include "tests/support/language.h"
#include "tests/support/temporary_folder.h"

namespace quesaco::dialogue {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const Parts& parts() {
  static const Parts loaded =
      Parts::load(QUESACO_SOURCE_DIR "/corpus/language", quesaco::testing::french()).value();
  return loaded;
}

/// The questions of a message; one that is not complete has a "~" before it.
std::vector<std::string> of(const std::string& message) {
  std::vector<std::string> texts;
  for (const auto& [text, complete] : parts().of(text::clean_question(message).value())) {
    texts.push_back((complete ? "" : "~") + text);
  }
  return texts;
}

struct Row {
  std::string message;
  std::vector<std::string> parts;
  const char* reason;
};

TEST(Parts, AreTheQuestionsOfAMessage) {
  const Row rows[] = {
      {"C'est payant ? Qui dirige ?", {"C'est payant ?", "Qui dirige ?"}, "two sentences"},
      {"c'est payant et qui dirige ?", {"c'est payant", "qui dirige ?"}, "joined by \"et\""},
      {"c'est payant ? et il faut être médecin pour adhérer ?",
       {"c'est payant ?", "il faut être médecin pour adhérer ?"},
       "the connector is left out"},
      {"bonjour je voudrais savoir comment adhérer et si c'est gratuit",
       {"je voudrais savoir comment adhérer", "c'est gratuit"},
       "reported, without a question mark"},
      {"Pouvez-vous m'expliquer ce qu'est une CPTS et qui la finance ?",
       {"Pouvez-vous m'expliquer ce qu'est une CPTS", "qui la finance ?"},
       "reported by \"ce que\""},
      {"je voudrais savoir combien ça coûte et s'il faut être médecin",
       {"je voudrais savoir combien ça coûte", "s'il faut être médecin"},
       "reported by \"s'il\""},
      {"c quoi une cpts, et qui dirige ?", {"c quoi une cpts", "qui dirige ?"}, "SMS spelling"},
      {"c koi une cpts ?? et sa coute combien",
       {"c koi une cpts ??", "sa coute combien"},
       "asks at its end"},
      {"Est-elle payante et peut-on en avoir deux ?",
       {"Est-elle payante", "peut-on en avoir deux ?"},
       "inversions"},
      {"qui peut adhérer, combien ça coûte et à quoi ça engage",
       {"qui peut adhérer", "combien ça coûte", "à quoi ça engage"},
       "a comma before what can only ask"},
      {"C'est payant ? Par ailleurs, qui dirige ?",
       {"C'est payant ?", "qui dirige ?"},
       "two words and a comma join"},
      {"C'est payant ? Autre question : qui dirige ?",
       {"C'est payant ?", "qui dirige ?"},
       "two words and a colon join"},
      {"C'est payant ? sinon qui dirige ?", {"C'est payant ?", "qui dirige ?"}, "one word joins"},
      {"c'est payant ? et pour les étudiants ?",
       {"c'est payant ?", "~et pour les étudiants ?"},
       "leans on the one before, and keeps the word that says so"},
      {"Bonjour. C'est payant ? Merci. Qui dirige ?",
       {"C'est payant ?", "Qui dirige ?"},
       "greetings and thanks are left out"},
      {"Je suis kiné. C'est payant ? Qui dirige ?",
       {"Je suis kiné. C'est payant ?", "Qui dirige ?"},
       "a story belongs to the question that follows"},
      {"C'est payant ? Qui dirige ? Merci d'avance.",
       {"C'est payant ?", "Qui dirige ?"},
       "what comes last is no question"},
      {"C'est payant ?!? ... Qui dirige ? ?",
       {"C'est payant ?!? ...", "Qui dirige ? ?"},
       "marks repeated"},
      {"c'est payant?qui dirige?", {"c'est payant?", "qui dirige?"}, "no space behind a mark"},
      {"C'est payant ? Qui dirige ? Où êtes-vous ? Quel est le tarif ?",
       {"C'est payant ?", "Qui dirige ?", "Où êtes-vous ? Quel est le tarif ?"},
       "the third takes what is left of four"},
      {"On m'a dit non. C'est vrai ? Qui dirige ?",
       {"~On m'a dit non. C'est vrai ?", "Qui dirige ?"},
       "\"c'est vrai\" asks about what was said"},
      {"Qui est le Dr. Martin ? C'est payant ?",
       {"Qui est le Dr. Martin ?", "C'est payant ?"},
       "the dot of an abbreviation"},
      {"M. Dupont peut-il venir ? Est-ce 1.5 euro ?",
       {"M. Dupont peut-il venir ?", "Est-ce 1.5 euro ?"},
       "dots of a title and of a number"},
      {"Je peux lire https://cpts.fr/faq?q=1 ? Qui dirige ?",
       {"Je peux lire https://cpts.fr/faq?q=1 ?", "Qui dirige ?"},
       "marks of an address"},
  };
  for (const Row& row : rows)
    EXPECT_EQ(of(row.message), row.parts) << row.message << ": " << row.reason;
}

TEST(Parts, AreNoneWhereAMessageAsksOnce) {
  const Row rows[] = {
      {"c'est payant", {}, "no mark at all"},
      {"les infirmiers et les kinés peuvent adhérer ?", {}, "\"et\" joins nouns"},
      {"les infirmiers et les kinés peuvent-ils adhérer ?", {}, "the first noun asks nothing"},
      {"Quels métiers et quels organismes acceptez-vous ?", {}, "\"quels métiers\" has no verb"},
      {"comment et pourquoi adhérer ?", {}, "one word asks nothing by itself"},
      {"J'ai deux cabinets. J'hésite. Ma collègue dit oui. À quoi ça engage ?", {}, "a story"},
      {"Je tourne en ville et je suis remplaçante, je peux adhérer ?", {}, "a story in a sentence"},
      {"Ma voisine, qui est kiné, et mon mari peuvent-ils adhérer ?", {}, "\"qui\" says which"},
      {"Les soignants qui vivent ici et qui exercent ailleurs peuvent-ils adhérer ?", {}, "twice"},
      {"Est-ce que ceux qui vivent ici et qui exercent ailleurs peuvent venir ?",
       {},
       "in parallel"},
      {"Je peux adhérer si j'habite ici et si j'exerce ailleurs ?",
       {},
       "a condition in two halves"},
      {"Quand je suis absent, comment faire pour adhérer ?", {}, "\"quand\" says when"},
      {"Est-ce payant, oui ou non ?", {}, "an alternative"},
      {"Pouvez-vous me dire, s'il vous plaît, combien ça coûte ?", {}, "asks what follows"},
      {"J'ai un cabinet, des gardes, etc. À quoi ça engage ?", {}, "an abbreviation"},
      {"C.P.T.S. c'est quoi ?", {}, "initials"},
      {"J'ai lu www.cpts.fr/faq?p=2 hier. C'est payant ?", {}, "an address"},
      {"Nous avons une MSP ; et vous, c'est quoi ?", {}, "a statement before a semicolon"},
      {"je voudrais savoir si c'est payant et si", {}, "breaks off"},
      {"c'est payant et sinon et aussi, et, puis", {}, "connectors in a row"},
      {"et aussi", {}, "only connectors"},
      {"?? et ?", {}, "nearly nothing"},
  };
  for (const auto& row : rows)
    EXPECT_THAT(of(row.message), IsEmpty()) << row.message << ": " << row.reason;
}

TEST(Parts, TakeTheLongestMessage) {
  std::string message;
  while (message.size() + 15 <= text::kMaxQuestion) message += "C'est payant ? ";
  EXPECT_THAT(of(message),
              ElementsAre("C'est payant ?", "C'est payant ?", HasSubstr("payant ? C'")));
  EXPECT_THAT(of(std::string(text::kMaxQuestion, ',').replace(0, 1, "a")), IsEmpty());
  EXPECT_THAT(of("a" + std::string(text::kMaxQuestion - 1, '?')), IsEmpty());
}

// What our own editors wrote is the largest set of French questions that we have.
TEST(Parts, AreRareInTheCorpus) {
  const auto corpus = corpus::load_corpus(QUESACO_SOURCE_DIR "/corpus/cpts").value().corpus;
  std::size_t asked = 0;
  std::size_t split = 0;
  const auto count = [&](const std::string& question) {
    ++asked;
    split += !of(question).empty();
  };
  for (const Entry& entry : corpus.entries) {
    for (const Wording& wording : entry.alternatives) count(wording.text);
  }
  EXPECT_LT(split * 50, asked) << split << " of " << asked;  // some of them are long stories
}

/// The pieces of a text, joined by " | ".
std::string pieces(std::string_view text) {
  static const Parts kParts =
      Parts::load(QUESACO_SOURCE_DIR "/corpus/language", quesaco::testing::french()).value();
  std::string joined;
  for (const std::string_view piece : kParts.pieces_of(text)) {
    joined += (joined.empty() ? "" : " | ") + std::string(piece);
  }
  return joined;
}

TEST(Parts, ArePiecesWhereOneMayEnd) {
  EXPECT_EQ(pieces("le prix, les villes et le président"), "le prix | les villes | le président");
  EXPECT_EQ(pieces("c'est payant ? combien ?"), "c'est payant ? | combien ?");
  EXPECT_EQ(pieces("1) qui dirige 2) quel prix"), "1) qui dirige | quel prix");
  EXPECT_EQ(pieces("combien faut payer qui peut entrer"), "combien faut payer | qui peut entrer");
  EXPECT_EQ(pieces("le prix ainsi que l'adresse"), "le prix | l'adresse");
  EXPECT_EQ(pieces("deux choses : le prix - l'adresse"), "deux choses | le prix | l'adresse");
  EXPECT_EQ(pieces("dites-moi le prix"), "dites-moi le prix") << "what announces them is kept";
  EXPECT_EQ(pieces("c'est payant"), "c'est payant");
  EXPECT_EQ(pieces(""), "");
}

TEST(Parts, MayBeTwoByFormOrBySense) {
  static const Parts kParts =
      Parts::load(QUESACO_SOURCE_DIR "/corpus/language", quesaco::testing::french()).value();
  using Two = Parts::Two;
  EXPECT_EQ(kParts.may_be_two("qui dirige", "combien ça coûte"), Two::kByForm);
  EXPECT_EQ(kParts.may_be_two("je voudrais savoir si c'est payant", "si je peux venir"),
            Two::kByForm);
  EXPECT_EQ(kParts.may_be_two("combien ça coûte", "la liste des villes"), Two::kBySense);
  EXPECT_EQ(kParts.may_be_two("je suis médecin", "notre structure peut-elle adhérer ?"), Two::kNo)
      << "a story";
  EXPECT_EQ(kParts.may_be_two("ceux qui habitent ici peuvent-ils venir", "qui exercent ailleurs"),
            Two::kNo)
      << "more of the same";
  EXPECT_EQ(kParts.may_be_two("est-ce payant pour tous", "ou gratuit pour certains"), Two::kNo);
  EXPECT_EQ(kParts.may_be_two("est-ce payant", "c'est vrai ?"), Two::kNo);
  EXPECT_EQ(kParts.may_be_two("est-ce payant", "combien"), Two::kNo) << "too short";
}

TEST(Parts, NameTheFaultInTheirList) {
  const auto missing = Parts::load("/nowhere", quesaco::testing::french());
  ASSERT_FALSE(missing);
  EXPECT_THAT(missing.error().message, HasSubstr("parts.json"));
  const quesaco::testing::TemporaryFolder folder;
  std::ofstream(folder.path() / "parts.json") << R"({"connectors": ["et"], "questions": []})";
  const auto broken = Parts::load(folder.path(), quesaco::testing::french());
  ASSERT_FALSE(broken);
  EXPECT_THAT(broken.error().message, HasSubstr("« /questions »"));
}

}  // namespace
}  // namespace quesaco::dialogue
