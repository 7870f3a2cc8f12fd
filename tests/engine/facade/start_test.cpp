// How an engine comes to answer: from nothing, from what was kept, and from what no longer holds.

#include <gmock/gmock.h>

#include <fstream>

#include "engine/engine.h"
#include "tests/support/small_corpus.h"
#include "tests/support/temporary_folder.h"

namespace quesaco {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* kQuestion = "Est-ce que l'adhésion est payante ?";

/// An engine by words alone, with a language of its own that a test may change.
class StartTest : public ::testing::Test {
 protected:
  StartTest() {
    fs::copy(QUESACO_SOURCE_DIR "/corpus/language", language_, fs::copy_options::recursive);
    for (const auto& file : fs::directory_iterator(language_ / "emergency" / "examples")) {
      fs::remove(file.path());
    }
    write("emergency/examples/child.json",
          R"({"kind": "child", "distress": ["on le bat"], "harmless": ["on l'inscrit"]})");
  }

  void write(const char* file, const std::string& content) const {
    std::ofstream(language_ / file, std::ios::trunc) << content;
  }

  [[nodiscard]] EngineOptions options() const {
    return {.data = folder_.path() / "data", .language = language_};
  }

  /// The steps of an update that took long.
  static std::vector<std::string> update(Engine& engine) {
    std::vector<std::string> steps;
    const auto updated = engine.update(testing::small_corpus(),
                                       [&](std::string_view step, std::size_t, std::size_t) {
                                         steps.emplace_back(step);
                                         return true;
                                       });
    EXPECT_TRUE(updated);
    return steps;
  }

  testing::TemporaryFolder folder_;
  fs::path language_ = folder_.path() / "language";
};

TEST_F(StartTest, AnswersNothingWithoutACorpus) {
  const auto engine = Engine::open(options()).value();
  EXPECT_EQ(engine->current(), nullptr);
  const auto refused = engine->ask(kQuestion);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(refused.error().message, HasSubstr("démarre"));
}

TEST_F(StartTest, AnswersBeforeItHasLearned) {
  const auto engine = Engine::open(options()).value();
  ASSERT_TRUE(engine->begin(testing::small_corpus()));
  EXPECT_FALSE(engine->current()->learned());
  EXPECT_EQ(engine->ask(kQuestion).value().band, Band::kAnswer);
  EXPECT_EQ(engine->ask("montant cotisation").value().ranked.front().id, "prix");
  EXPECT_THAT(update(*engine), Contains("Apprentissage"));
  EXPECT_TRUE(engine->current()->learned());
}

TEST_F(StartTest, HasLearnedWhatWasKept) {
  update(*Engine::open(options()).value());
  const auto again = Engine::open(options()).value();
  ASSERT_TRUE(again->begin(testing::small_corpus()));
  EXPECT_TRUE(again->current()->learned());
}

TEST_F(StartTest, GivesUpLearningOnDemand) {
  const auto engine = Engine::open(options()).value();
  update(*engine);
  Corpus other = testing::small_corpus();
  other.revision = "other";
  for (Entry& entry : other.entries) entry.alternatives.clear();  // too many changes to amend
  const auto given_up =
      engine->update(other, [](std::string_view, std::size_t, std::size_t) { return false; });
  ASSERT_FALSE(given_up);
  EXPECT_THAT(given_up.error().message, HasSubstr("interrompu"));
  EXPECT_TRUE(engine->current()->knows("montant de la cotisation")) << "the corpus before stays";
}

TEST_F(StartTest, WhatWasBegunMeanwhileIsNotReplaced) {
  Corpus newer = testing::small_corpus();
  newer.revision = "newer";
  for (const bool whole : {true, false}) {
    const auto engine = Engine::open(options()).value();
    ASSERT_TRUE(engine->begin(testing::small_corpus()));
    // In the last step, after which learning cannot be given up.
    const auto begin_newer = [&](std::string_view step, std::size_t done, std::size_t total) {
      return step != "Apprentissage" || done < total || engine->begin(newer).has_value();
    };
    const auto overtaken = whole ? engine->complete(engine->current(), begin_newer)
                                 : engine->update(testing::small_corpus(), begin_newer);
    ASSERT_FALSE(overtaken);
    EXPECT_THAT(overtaken.error().message, HasSubstr("interrompu"));
    EXPECT_EQ(engine->current()->corpus()->revision, "newer");
    EXPECT_FALSE(engine->current()->learned());
    ASSERT_TRUE(engine->complete(engine->current()));
    EXPECT_EQ(engine->current()->corpus()->revision, "newer");
    EXPECT_TRUE(engine->current()->learned());
    fs::remove_all(folder_.path() / "data");
  }
}

TEST_F(StartTest, GivesUpLearningWhatIsNoLongerAnswered) {
  const auto engine = Engine::open(options()).value();
  ASSERT_TRUE(engine->begin(testing::small_corpus()));
  const auto older = engine->current();
  Corpus newer = testing::small_corpus();
  newer.revision = "newer";
  ASSERT_TRUE(engine->begin(newer));
  EXPECT_FALSE(engine->complete(older, [](std::string_view, std::size_t, std::size_t) {
    ADD_FAILURE() << "a step was taken";
    return true;
  }));
  EXPECT_EQ(engine->current()->corpus()->revision, "newer");
}

TEST_F(StartTest, LearnsAgainWhatAChangedLanguageDecides) {
  update(*Engine::open(options()).value());
  EXPECT_THAT(update(*Engine::open(options()).value()), IsEmpty());
  write("acronyms.json", R"([{"write": "CPTS", "for": ["communauté territoriale de santé"]}])");
  const auto changed = Engine::open(options());
  ASSERT_TRUE(changed) << changed.error().message;
  EXPECT_THAT(update(**changed), Contains("Apprentissage"));
}

TEST_F(StartTest, LearnsAgainWhatOtherOptionsDecide) {
  update(*Engine::open(options()).value());
  EngineOptions other = options();
  other.most_questions = 3;
  EXPECT_THAT(update(*Engine::open(other).value()), Contains("Apprentissage"));
}

TEST_F(StartTest, RemovesNoVersionThatAnotherEngineHolds) {
  const fs::path versions = folder_.path() / "data" / "versions";
  const auto count = [&] {
    const fs::directory_iterator all(versions);
    return std::distance(begin(all), end(all));
  };
  auto first = Engine::open(options()).value();
  update(*first);
  Corpus other = testing::small_corpus();
  other.revision = "other";
  other.entries[0].alternatives.clear();
  const auto second = Engine::open(options()).value();
  ASSERT_TRUE(second->update(other));
  EXPECT_EQ(count(), 2);
  first.reset();
  other.revision = "another";
  ASSERT_TRUE(second->update(other));
  EXPECT_EQ(count(), 1);
}

TEST_F(StartTest, SaysWhatItCannotKeepButAnswersFromIt) {
  const auto engine = Engine::open(options()).value();
  ASSERT_TRUE(engine->begin(testing::small_corpus()));
  for (const auto& version : fs::directory_iterator(folder_.path() / "data" / "versions")) {
    fs::create_directories(version.path() / "model.cbor" / "in the way");
  }
  const auto updated = engine->update(testing::small_corpus());
  ASSERT_FALSE(updated);
  EXPECT_EQ(updated.error().kind, Error::Kind::kEnvironment);
  EXPECT_TRUE(engine->current()->learned());
}

TEST_F(StartTest, SnapshotStaysAsItIsAndOutlivesItsEngine) {
  auto engine = Engine::open(options()).value();
  update(*engine);
  const auto before = engine->current();
  Corpus other = testing::small_corpus();
  other.revision = "other";
  other.entries.erase(other.entries.begin());
  ASSERT_TRUE(engine->update(other));
  EXPECT_EQ(engine->current()->corpus()->revision, "other");
  engine.reset();
  EXPECT_EQ(before->corpus()->revision, "small");
  EXPECT_EQ(before->ask(kQuestion).value().ranked.at(0).id, "prix");
}

TEST_F(StartTest, PreviewIsWhatAnUpdateWouldAnswerAndChangesNothing) {
  const auto engine = Engine::open(options()).value();
  update(*engine);
  Corpus candidate = testing::small_corpus();
  candidate.revision = "candidate";
  candidate.entries[2].alternatives.push_back({"vos bureaux sont ouverts quand ?", {}});
  const auto preview = engine->preview(candidate).value();
  const std::string question = "quand vos bureaux sont-ils ouverts";
  EXPECT_EQ(preview->ask(question).value().band, Band::kAnswer);
  EXPECT_NE(engine->ask(question).value().band, Band::kAnswer);
  EXPECT_EQ(engine->current()->corpus()->revision, "small");
  ASSERT_TRUE(engine->update(candidate));
  EXPECT_EQ(engine->ask(question).value().ranked.at(0).confidence,
            preview->ask(question).value().ranked.at(0).confidence);
}

TEST_F(StartTest, SaysWhatADamagedLexiconCosts) {
  EngineOptions with = options();
  with.lexicon = folder_.path() / "lexicon";
  std::ofstream(with.lexicon) << "not a lexicon";
  const auto engine = Engine::open(with).value();
  update(*engine);
  EXPECT_THAT(engine->current()->impairment(), Not(IsEmpty()));
  EXPECT_EQ(engine->ask(kQuestion).value().band, Band::kAnswer);
}

}  // namespace
}  // namespace quesaco
