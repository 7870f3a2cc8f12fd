#include "server/store/questions.h"

#include <future>

#include "server/store/random_ref.h"
#include "tests/server/store/contract.h"
#include "tests/server/store/heard_connection.h"

namespace quesaco::store {
namespace {

using QuestionsContract = StoreContract;

TEST_P(QuestionsContract, KeepsWhatWasAskedAndAnswered) {
  const std::string ref = questions_.record({"l'adhésion est-elle payante ?",
                                             Band::kChoices,
                                             {{"adhesion-payante", 0.6}, {"engagement", 0.25}},
                                             Origin::kHttp});
  EXPECT_TRUE(is_ref(ref));

  const auto kept = questions_.latest(10).value();
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].ref, ref);
  EXPECT_EQ(kept[0].asked_at.substr(0, 16), "2026-04-12T12:00");
  const AskedQuestion& question = kept[0].question;
  EXPECT_EQ(question.text, "l'adhésion est-elle payante ?");
  EXPECT_EQ(question.band, Band::kChoices);
  EXPECT_EQ(question.origin, Origin::kHttp);
  ASSERT_EQ(question.entries.size(), 2U);
  EXPECT_EQ(question.entries[0].id, "adhesion-payante");
  EXPECT_EQ(question.entries[0].confidence, 0.6);
  EXPECT_EQ(question.entries[1].id, "engagement");
}

TEST_P(QuestionsContract, EveryBandAndOriginComesBack) {
  for (const Band band : {Band::kAnswer, Band::kChoices, Band::kHandoff}) {
    for (const Origin origin : {Origin::kWeb, Origin::kHttp, Origin::kCli}) {
      questions_.record({"q", band, {}, origin});
      const auto kept = questions_.latest(1).value();
      EXPECT_EQ(kept[0].question.band, band);
      EXPECT_EQ(kept[0].question.origin, origin);
    }
  }
}

TEST_P(QuestionsContract, RepeatUnderItsKeyIsOneQuestion) {
  const auto ask = [&](const char* text, const char* key, std::vector<RankedEntry> entries = {}) {
    return questions_.record({text, Band::kChoices, std::move(entries), Origin::kWeb, "", key});
  };
  const std::string first = ask("combien ?", "k1");
  EXPECT_TRUE(is_ref(first));
  EXPECT_EQ(ask("combien ?", "k1", {{"prix", 0.6}}), first);
  EXPECT_NE(ask("qui ?", "k1"), first);
  EXPECT_NE(ask("combien ?", "k2"), first);
  EXPECT_NE(ask("combien ?", ""), ask("combien ?", ""));
  const auto kept = questions_.latest(9).value();
  EXPECT_EQ(kept.size(), 5U);
  for (const StoredQuestion& one : kept) {
    EXPECT_EQ(one.question.entries.size(), 0U) << "what it met the first time stands";
  }
}

TEST_P(QuestionsContract, NoticesAreNotHandoffs) {
  questions_.record({"bonjour", Band::kHandoff, {}, Origin::kWeb, "greeting"});
  questions_.record({"horaires de la piscine", Band::kHandoff});
  const auto kept = questions_.latest(2).value();
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[1].question.notice, "greeting");
  EXPECT_EQ(kept[1].question.band, Band::kHandoff);
  EXPECT_EQ(kept[0].question.notice, "");
  const auto handoffs = connect()->execute("SELECT text FROM questions WHERE band = 'handoff'", {});
  ASSERT_EQ(handoffs.value().size(), 1U);
  EXPECT_EQ(text(handoffs.value()[0][0]), "horaires de la piscine");
}

TEST_P(QuestionsContract, IsMasked) {
  questions_.record({"je suis le 06 12 34 56 78, jean@exemple.fr"});
  EXPECT_EQ(questions_.latest(1).value()[0].question.text,
            "je suis le [téléphone], [adresse e-mail]");
}

TEST_P(QuestionsContract, FiveEntriesAreKept) {
  std::vector<RankedEntry> entries(6, RankedEntry{"e", 0.1});
  entries[4].id = "fifth";
  questions_.record({"q", Band::kHandoff, entries});
  const auto kept = questions_.latest(1).value()[0].question.entries;
  ASSERT_EQ(kept.size(), 5U);
  EXPECT_EQ(kept[4].id, "fifth");
}

TEST_P(QuestionsContract, NewestComeFirst) {
  for (const char* text : {"1", "2", "3"}) questions_.record({text});
  const auto kept = questions_.latest(2).value();
  ASSERT_EQ(kept.size(), 2U);
  EXPECT_EQ(kept[0].question.text, "3");
  EXPECT_EQ(kept[1].question.text, "2");
}

TEST_P(QuestionsContract, EachHasItsOwnEntriesFromOneStatement) {
  int selects = 0;
  Executor heard(std::make_unique<HeardConnection>(
      connect(), [&](Connection&, std::string_view sql) { selects += sql.starts_with("SELECT"); }));
  Questions questions(heard, clock_, health_);
  questions.record({"deux", Band::kChoices, {{"b", 0.5}, {"a", 0.4}}});
  questions.record({"aucune"});
  questions.record({"une", Band::kAnswer, {{"a", 0.9}}});
  const auto kept = questions.latest(10).value();
  EXPECT_EQ(selects, 1);
  ASSERT_EQ(kept.size(), 3U);
  ASSERT_EQ(kept[0].question.entries.size(), 1U);
  EXPECT_EQ(kept[0].question.entries[0].id, "a");
  EXPECT_TRUE(kept[1].question.entries.empty());
  ASSERT_EQ(kept[2].question.entries.size(), 2U);
  EXPECT_EQ(kept[2].question.entries[0].id, "b") << "best first";
  EXPECT_EQ(kept[2].question.entries[1].id, "a");
}

TEST_P(QuestionsContract, OriginOfANewerProgramIsTold) {
  questions_.record({"q"});
  ASSERT_TRUE(
      executor_.run([](Connection& c) { return run(c, "UPDATE questions SET origin = 'phone'"); }));
  const auto refused = questions_.latest(1);
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().kind, Error::Kind::kEnvironment);
  EXPECT_THAT(refused.error().message, ::testing::HasSubstr("« phone »"));
  EXPECT_THAT(refused.error().message, ::testing::HasSubstr("installez"));
}

TEST_P(QuestionsContract, UnansweredOnesAreGroupedWithTheirEntries) {
  questions_.record({"Où est la piscine ?", Band::kChoices, {{"old", 0.3}}});
  questions_.record({"c'est payant ?", Band::kAnswer, {{"payant", 0.9}}});
  questions_.record({"bonjour", Band::kHandoff, {}, Origin::kWeb, "greeting"});
  questions_.record({"ou est la PISCINE", Band::kHandoff, {{"b", 0.2}, {"a", 0.1}}});
  questions_.record({"et le marché ?", Band::kChoices});
  const auto groups = questions_.unanswered("").value();
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].text, "ou est la PISCINE");
  EXPECT_EQ(groups[0].count, 2);
  EXPECT_EQ(groups[0].band, Band::kHandoff);
  EXPECT_EQ(groups[0].last, questions_.latest(2).value()[1].asked_at);
  ASSERT_EQ(groups[0].entries.size(), 2U);
  EXPECT_EQ(groups[0].entries[0].id, "b");
  EXPECT_EQ(groups[0].entries[0].confidence, 0.2);
  EXPECT_EQ(groups[0].entries[1].id, "a");
  EXPECT_EQ(groups[1].text, "et le marché ?");
  EXPECT_EQ(groups[1].band, Band::kChoices);
  EXPECT_TRUE(groups[1].entries.empty());
}

TEST_P(QuestionsContract, UnansweredOnesAreThoseSinceATime) {
  for (const char* text : {"1", "2", "3"}) questions_.record({text});
  const std::string second = questions_.latest(3).value()[1].asked_at;
  const auto groups = questions_.unanswered(second).value();
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].text, "3");
  EXPECT_EQ(groups[1].text, "2") << "asked at that time";
  EXPECT_EQ(questions_.unanswered("2026-04-12").value().size(), 3U);
  EXPECT_TRUE(questions_.unanswered("2026-04-13").value().empty());
}

TEST_P(QuestionsContract, UnansweredOnesHaveTheirEntriesHoweverMany) {
  constexpr int kMany = 1001;  // the store's queue takes more
  for (int i = 0; i < kMany; ++i) {
    questions_.record({std::to_string(i), Band::kHandoff, {{std::to_string(i), 0.1}}});
  }
  const auto groups = questions_.unanswered("").value();
  ASSERT_EQ(groups.size(), std::size_t{kMany});
  for (const UnansweredGroup& group : groups) EXPECT_EQ(group.entries.at(0).id, group.text);
}

// A disk that does not answer: questions are lost and counted, and nobody waits.
TEST_P(QuestionsContract, SlowDiskBlocksNobody) {
  Executor slow(connect(), 1);
  Questions questions(slow, clock_, health_);
  std::promise<void> started;
  std::promise<void> gate;
  ASSERT_TRUE(slow.post(
      [&](Connection&) -> Result<void> {
        started.set_value();
        gate.get_future().wait();
        return {};
      },
      [](const Result<void>&) {}));
  started.get_future().wait();

  questions.record({"waits"});
  EXPECT_EQ(health_.failures(), 0U);
  EXPECT_TRUE(is_ref(questions.record({"lost"}))) << "the visitor has a reference all the same";
  questions.record({"lost too"});
  EXPECT_EQ(health_.failures(), 2U);
  ASSERT_EQ(heard_.changes.size(), 1U) << "told once";

  gate.set_value();
  EXPECT_EQ(questions.latest(10).value().size(), 1U);
  EXPECT_EQ(heard_.changes.size(), 1U) << "that one was asked before the others were lost";
  questions.record({"well again"});
  EXPECT_EQ(questions.latest(10).value().size(), 2U);
  ASSERT_EQ(heard_.changes.size(), 2U);
  EXPECT_TRUE(heard_.changes[1].writing);
}

INSTANTIATE_CONTRACT(QuestionsContract);

}  // namespace
}  // namespace quesaco::store
