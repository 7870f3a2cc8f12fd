#include <gmock/gmock.h>

#include <cmath>

#include "engine/engine.h"
#include "tests/engine/facade/small_engine.h"
#include "tests/support/faq_entry.h"

namespace quesaco {
namespace {

using testing::first;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

using AnyCorpusTest = testing::SmallEngine;

TEST_F(AnyCorpusTest, AnswersFromASingleEntry) {
  Corpus corpus = testing::small_corpus();
  corpus.revision = "single";
  corpus.entries.resize(1);
  corpus.entries[0].alternatives.clear();
  corpus.out_of_scope.clear();
  const auto engine = open(corpus, QUESACO_WEIGHTS);
  EXPECT_EQ(engine->ask("Est-ce que l'adhésion est payante ?").value().band, Band::kAnswer);
  EXPECT_EQ(first(*engine, "faut-il payer ?"), "prix");
  ASSERT_TRUE(engine->update(corpus));
}

/// Entries that nobody has written wordings for.
Corpus bare(const std::vector<std::pair<const char*, const char*>>& questions_and_answers) {
  Corpus corpus;
  corpus.revision = "bare" + std::to_string(questions_and_answers.size());
  for (const auto& [question, answer] : questions_and_answers) {
    const std::string id = "e" + std::to_string(corpus.entries.size() + 1);
    corpus.entries.push_back(testing::faq_entry(id, question, answer));
  }
  return corpus;
}

TEST_F(AnyCorpusTest, FindsTheNearestEntryWhereNobodyHasWrittenWordings) {
  const std::vector<std::pair<const char*, const char*>> all = {
      {"Comment inscrire mon enfant à la cantine ?", "Sur le portail des familles, avant juin."},
      {"Quand ouvre la médiathèque ?", "Du mardi au samedi, de dix heures à dix-huit heures."},
      {"Où jeter mes vieux médicaments ?", "Rapportez-les à votre pharmacien."},
      {"Comment demander un composteur ?", "Auprès du service des déchets, contre vingt euros."},
      {"Puis-je réserver la salle des fêtes ?", "Oui, par écrit, trois mois à l'avance."},
      {"Quels jours a lieu le marché ?", "Le mercredi et le dimanche matin, place de l'église."},
      {"Comment obtenir un acte de naissance ?", "À l'état civil, avec une pièce d'identité."},
      {"La piscine est-elle ouverte en août ?", "Non, elle ferme pour travaux."},
      {"Qui contacter pour un nid de guêpes ?", "Une entreprise agréée ; les pompiers si danger."},
      {"Comment payer une amende de stationnement ?", "En ligne, ou au bureau de tabac."},
      {"Où faire vacciner mon chien ?", "Chez le vétérinaire de garde."},
      {"Peut-on camper au bord du lac ?", "Seulement dans l'aire aménagée."},
      {"Comment signaler un nid-de-poule ?", "Au service de la voirie, avec une photo."},
      {"Quelles aides pour changer de chaudière ?", "Une prime de la région, sous conditions."},
      {"Où apprendre le français ?", "À la maison de quartier, le jeudi soir."},
      {"Comment devenir bénévole ?", "Écrivez à la maison des associations."},
  };
  const std::vector<const char*> asked = {"inscription cantine de ma fille",
                                          "heures d'ouverture médiathèque",
                                          "médicaments périmés à jeter",
                                          "je voudrais un composteur",
                                          "location de la salle des fêtes",
                                          "c'est quand le marché",
                                          "copie de mon acte de naissance",
                                          "piscine ouverte cet été ?",
                                          "j'ai un nid de guêpes",
                                          "régler mon amende de stationnement",
                                          "vaccin pour chien",
                                          "camping au lac",
                                          "il y a un nid-de-poule dans ma rue",
                                          "prime pour une nouvelle chaudière",
                                          "cours de français",
                                          "faire du bénévolat"};
  for (const std::size_t count : {2U, 3U, 16U}) {
    const auto engine = open(bare({all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)}),
                             QUESACO_WEIGHTS);
    for (std::size_t i = 0; i < count; ++i) {
      EXPECT_EQ(first(*engine, asked[i]), "e" + std::to_string(i + 1)) << asked[i];
    }
    EXPECT_EQ(engine->ask("quelle est la capitale du Pérou ?").value().band, Band::kHandoff);
  }
}

TEST_F(AnyCorpusTest, AnswersWhereAllWordingsAreAlike) {
  Corpus corpus = bare({{"Combien ?", "Dix."}, {"Combien ?", "Vingt."}, {"Combien ?", "Trente."}});
  corpus.out_of_scope = {"Combien ?"};
  for (const fs::path& weights : {fs::path(), fs::path(QUESACO_WEIGHTS)}) {
    const auto answer = open(corpus, weights)->ask("combien en tout ?").value();
    ASSERT_EQ(answer.ranked.size(), 3U);
    for (const RankedEntry& entry : answer.ranked) EXPECT_TRUE(std::isfinite(entry.confidence));
  }
}

TEST_F(AnyCorpusTest, LooksUpInThousandsOfEntriesWithoutLearningThem) {
  Corpus corpus;
  corpus.revision = "thousands";
  for (int i = 0; i < 5'000; ++i) {
    const std::string number = std::to_string(i);
    corpus.entries.push_back(
        testing::faq_entry("e" + number, "Que dit le règlement numéro " + number + " ?"));
  }
  EngineOptions lookup = options();
  lookup.most_questions = 4'999;
  const auto engine = Engine::open(std::move(corpus), lookup).value();
  EXPECT_EQ(first(*engine, "règlement 4321"), "e4321");
}

TEST_F(AnyCorpusTest, AnswersAnEmptyCorpusByHandingOver) {
  Corpus corpus;
  corpus.revision = "empty";
  const Answer answer = open(corpus)->ask("bonjour la CPTS").value();
  EXPECT_EQ(answer.band, Band::kHandoff);
  EXPECT_THAT(answer.ranked, IsEmpty());
}

}  // namespace
}  // namespace quesaco
