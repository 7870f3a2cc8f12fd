#include "engine/engine.h"

#include <gmock/gmock.h>

#include <fstream>
#include <thread>

#include "tests/engine/facade/small_engine.h"
#include "tests/support/faq_entry.h"

namespace quesaco {
namespace {

using ::testing::ElementsAre;
using testing::first;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::ready;

namespace fs = std::filesystem;

using EngineTest = testing::SmallEngine;

TEST_F(EngineTest, UnderstandsSlipsAndSaysSo) {
  const auto engine = open();
  const Answer answer = engine->ask("quel terrritoire ?").value();
  EXPECT_EQ(answer.ranked.front().id, "communes");
  EXPECT_EQ(answer.corrected, "quel territoire ?");
  EXPECT_EQ(engine->ask("quel territoire").value().corrected, std::nullopt);
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
  EXPECT_THAT(open()->current()->suggest("coti", 5), ElementsAre("prix"));
  EXPECT_THAT(open()->current()->suggest("", 5), IsEmpty());
}

TEST_F(EngineTest, KnowsItsWordingsWhateverTheirCase) {
  const auto engine = open();
  EXPECT_TRUE(engine->current()->knows("C’EST GRATUIT"));
  EXPECT_FALSE(engine->current()->knows("est-ce gratuit pour tous"));
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
  EXPECT_EQ(engine->current()->corpus()->revision, "changed");
}

TEST_F(EngineTest, CountsANewEntryAtOnce) {
  const auto engine = open();
  Corpus changed = testing::small_corpus();
  changed.revision = "changed";
  changed.entries.push_back(testing::faq_entry("parking", "Y a-t-il un parking ?"));
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
  EXPECT_THAT(open()->current()->misreadings(), IsEmpty());
  // The same words under another entry: one of the two must lose.
  corpus.entries[2].alternatives.push_back({"Montant de la cotisation !", {}});
  const auto engine = open(corpus);
  const auto all = engine->current()->misreadings();
  ASSERT_EQ(all.size(), 1U);
  const std::string loser = all[0].understood == "prix" ? corpus.entries[2].id : "prix";
  EXPECT_EQ(engine->current()->misreadings(loser).size(), 1U);
  EXPECT_THAT(engine->current()->misreadings(all[0].understood), IsEmpty());
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
  EXPECT_THAT(open()->current()->suggest("coti", 5), ElementsAre("prix"));
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

}  // namespace
}  // namespace quesaco
