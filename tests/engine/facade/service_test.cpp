// An engine whose vectors come from a service that is not always there.

#include <gmock/gmock.h>

#include <atomic>

#include "engine/engine.h"
#include "tests/support/embedding_stub.h"
#include "tests/support/small_corpus.h"
#include "tests/support/temporary_folder.h"

namespace quesaco {
namespace {

using quesaco::testing::HttpStub;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class ServiceTest : public ::testing::Test {
 protected:
  std::unique_ptr<Engine> open() {
    EngineOptions options{.data = folder_.path() / "data",
                          .language = QUESACO_SOURCE_DIR "/corpus/language",
                          .emergency = QUESACO_SHARE_DIR "/emergency"};
    options.embedder =
        semantic::connect_service({stub_.url(), "letters", ""},
                                  [this](const std::string& cause) { heard_.push_back(cause); });
    return Engine::open(testing::small_corpus(), options).value();
  }

  static Corpus with_a_new_wording() {
    Corpus corpus = testing::small_corpus();
    corpus.revision = "changed";
    corpus.entries[0].alternatives.push_back({"Dois-je sortir mon chéquier ?", {}});
    return corpus;
  }

  testing::TemporaryFolder folder_;
  std::vector<std::string> heard_;
  std::atomic<bool> down_ = false;
  HttpStub stub_{[this](const HttpStub::Request& request) {
    return down_ ? HttpStub::Reply{503, ""} : testing::embed_letters(request);
  }};
};

std::string first(const Engine& engine, const std::string& question) {
  return engine.ask(question).value().ranked.front().id;
}

bool compares(const Engine& engine, const std::string& question) {
  return engine.ask(question, {.explain = true}).value().explanation->meaning;
}

TEST_F(ServiceTest, GivesTheVectors) {
  const auto engine = open();
  EXPECT_EQ(engine->meaning(), Meaning::kCompared);
  EXPECT_TRUE(compares(*engine, "le montant"));
  EXPECT_THAT(heard_, IsEmpty());
}

TEST_F(ServiceTest, AnswersByWordsWhileItIsAway) {
  const auto engine = open();
  down_ = true;
  const int before = stub_.requests();
  EXPECT_EQ(first(*engine, "combien coute une cotisation"), "prix");
  EXPECT_EQ(engine->meaning(), Meaning::kDegraded);
  EXPECT_EQ(first(*engine, "les communes couvertes"), "communes");
  EXPECT_EQ(stub_.requests(), before + 2);  // both for the first question: nobody else waits
  EXPECT_THAT(heard_, ElementsAre(HasSubstr("503")));
}

TEST_F(ServiceTest, IsAskedAgainOnDemand) {
  const auto engine = open();
  down_ = true;
  ASSERT_TRUE(engine->ask("le montant"));
  EXPECT_FALSE(engine->recover().value());
  EXPECT_FALSE(compares(*engine, "le montant"));
  down_ = false;
  EXPECT_TRUE(engine->recover().value());
  EXPECT_EQ(engine->meaning(), Meaning::kCompared);
  EXPECT_TRUE(compares(*engine, "le montant"));
  EXPECT_THAT(heard_, ElementsAre(HasSubstr("503"), ""));
}

TEST_F(ServiceTest, LeavesNoAnswerWithoutMeaningBehind) {
  const auto engine = open();
  down_ = true;
  ASSERT_TRUE(engine->ask("le montant"));
  EXPECT_FALSE(engine->current()->receive("le montant").value().ready());
  down_ = false;
  ASSERT_TRUE(engine->recover().value());
  ASSERT_TRUE(engine->ask("le montant"));
  EXPECT_TRUE(engine->current()->receive("le montant").value().ready());
}

TEST_F(ServiceTest, MayBeAwayAtTheFirstStart) {
  down_ = true;
  const auto engine = open();
  EXPECT_EQ(engine->meaning(), Meaning::kDegraded);
  EXPECT_EQ(first(*engine, "combien coute une cotisation"), "prix");
  EXPECT_THAT(heard_, ElementsAre(HasSubstr("503")));
  EXPECT_FALSE(engine->recover().value());

  down_ = false;
  EXPECT_TRUE(engine->recover().value());
  EXPECT_EQ(engine->meaning(), Meaning::kCompared);
  EXPECT_TRUE(compares(*engine, "le montant"));
}

TEST_F(ServiceTest, MayBeAwayAtALaterStart) {
  open();
  down_ = true;
  const auto engine = open();
  EXPECT_EQ(engine->meaning(), Meaning::kDegraded);  // known before anybody asks
  EXPECT_EQ(heard_.size(), 1U);
  down_ = false;
  const int before = stub_.requests();
  EXPECT_TRUE(engine->recover().value());
  EXPECT_EQ(stub_.requests(), before + 1);  // all vectors were kept
  EXPECT_TRUE(compares(*engine, "le montant"));
}

TEST_F(ServiceTest, MayBeAwayWhenTheCorpusChanges) {
  const auto engine = open();
  down_ = true;
  ASSERT_TRUE(engine->update(with_a_new_wording()));
  EXPECT_EQ(engine->ask("dois je sortir mon chequier").value().band, Band::kAnswer);
  EXPECT_EQ(first(*engine, "faut-il sortir le chéquier"), "prix");

  down_ = false;
  EXPECT_TRUE(engine->recover().value());
  EXPECT_EQ(engine->meaning(), Meaning::kCompared);
  EXPECT_TRUE(compares(*engine, "un chéquier"));
}

TEST_F(ServiceTest, IsNotAskedTwiceForWhatItGaveBeforeItWentAway) {
  std::atomic<int> left = 2;  // the look at the start, and the first batch
  const HttpStub failing([&left](const HttpStub::Request& request) {
    return left-- > 0 ? testing::embed_letters(request) : HttpStub::Reply{503, ""};
  });
  Corpus corpus = testing::small_corpus();
  for (int i = 0; i < 64; ++i) corpus.out_of_scope.push_back("hors sujet " + std::to_string(i));
  EngineOptions options{folder_.path() / "data", QUESACO_SOURCE_DIR "/corpus/language"};
  options.embedder = semantic::connect_service({failing.url(), "letters", ""}, {});
  const auto engine = Engine::open(corpus, options).value();
  EXPECT_EQ(engine->meaning(), Meaning::kDegraded);

  const int before = failing.requests();
  left = 3;  // the look, the rest of the questions, the passages
  EXPECT_TRUE(engine->recover().value());
  EXPECT_EQ(failing.requests(), before + 3);
}

}  // namespace
}  // namespace quesaco
