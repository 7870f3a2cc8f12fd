#include "server/staff/inbox/gathered.h"

#include <gmock/gmock.h>

namespace quesaco::staff {
namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using store::to_iso8601;
using store::TriageState;
using store::Trouble;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Gathered::TimePoint kNow =
    std::chrono::sys_days(std::chrono::year(2026) / 4 / 12) + std::chrono::hours(12);

class GatheredTest : public ::testing::Test {
 protected:
  /// A question in trouble, asked so long ago; gives its ref.
  std::string ask(const std::string& text, milliseconds ago = days(1),
                  Trouble trouble = Trouble::kUnanswered, Band band = Band::kHandoff) {
    const std::string ref = std::to_string(++asked_);
    tell({ref, to_iso8601(kNow - ago), text, band, trouble, RankedEntry{"prix", 0.5}});
    return ref;
  }
  bool tell(const store::TroubledQuestion& question) {
    return gathered_.take(std::span(&question, 1));
  }
  /// Puts all that has no group yet into this one.
  void group_as(std::size_t group) {
    for (const std::size_t number : gathered_.ungrouped()) gathered_.put(number, group);
  }
  void set(const std::string& folded, TriageState state, milliseconds ago = {}) {
    gathered_.set_state(std::span(&folded, 1), state, to_iso8601(kNow - ago));
  }
  std::vector<std::string> texts(const Filter& filter = {}) const {
    std::vector<std::string> texts;
    for (const Group& group : gathered_.page(filter, kNow).groups) texts.push_back(group.text);
    return texts;
  }
  Group only(const Filter& filter = {}) const {
    const Page page = gathered_.page(filter, kNow);
    EXPECT_EQ(page.groups.size(), 1U);
    return page.groups.empty() ? Group{} : page.groups.front();
  }

  Gathered gathered_;
  int asked_ = 0;
};

TEST_F(GatheredTest, GroupTellsOfItsWordings) {
  ask("C'est combien ?", days(3), Trouble::kNotTaken, Band::kChoices);
  ask("c'est combien", days(2), Trouble::kNotTaken, Band::kChoices);
  ask("Quel prix ?", days(1));
  ask("Le tarif ?", days(4));
  ask("Montant ?", days(5));
  group_as(0);
  const Group group = only();
  EXPECT_EQ(group.key, "c est combien");
  EXPECT_EQ(group.text, "c'est combien") << "as it was asked last";
  EXPECT_EQ(group.count, 5U);
  EXPECT_EQ(group.wordings, 4U);
  EXPECT_EQ(group.trouble, Trouble::kUnanswered) << "three of five";
  EXPECT_EQ(group.band, Band::kHandoff) << "of the newest";
  EXPECT_EQ(group.last, to_iso8601(kNow - days(1)));
  EXPECT_THAT(group.examples, ElementsAre("Quel prix ?", "Le tarif ?", "Montant ?"));
  EXPECT_EQ(group.proposal.value().id, "prix");
}

TEST_F(GatheredTest, ExamplesAreAtMostThree) {
  for (const char* text : {"un", "deux", "trois", "quatre", "cinq"}) ask(text);
  group_as(0);
  EXPECT_EQ(only().examples.size(), Group::kMostExamples);
  EXPECT_EQ(only().wordings, 5U);
}

TEST_F(GatheredTest, WholeNamesItsQuestions) {
  const std::string older = ask("prix", days(3), Trouble::kUnhelpful, Band::kAnswer);
  const std::string newer = ask("tarif", days(2), Trouble::kUnhelpful, Band::kAnswer);
  const std::string newest = ask("montant", days(1));
  group_as(0);
  ask("communes", days(1), Trouble::kUnhelpful, Band::kAnswer);
  EXPECT_THAT(gathered_.whole("montant", kNow).value().questions,
              ElementsAre(newest, newer, older));
}

TEST_F(GatheredTest, UngroupedWordingsStandForThemselvesMostAskedFirst) {
  ask("une fois", days(1));
  ask("deux fois", days(3));
  ask("Deux fois !", days(2));
  ask("plus récente", milliseconds(1));
  EXPECT_THAT(texts(), ElementsAre("Deux fois !", "plus récente", "une fois"));
  const auto numbers = gathered_.ungrouped();
  ASSERT_EQ(numbers.size(), 3U);
  EXPECT_EQ(gathered_.text(numbers[0]).folded, "deux fois");
  gathered_.put(numbers[0], 0);
  EXPECT_EQ(gathered_.ungrouped().size(), 2U);
}

TEST_F(GatheredTest, TrendsEndAtSevenAndFourteenDays) {
  ask("question", milliseconds(0));
  ask("question", days(7));
  ask("question", days(7) + milliseconds(1));
  ask("question", days(14));
  ask("question", days(14) + milliseconds(1));
  const Group group = only();
  EXPECT_EQ(group.week, 2U);
  EXPECT_EQ(group.week_before, 2U);
  EXPECT_EQ(group.count, 5U);
}

TEST_F(GatheredTest, FiltersByState) {
  for (const char* text : {"new", "seen", "done", "ignored"}) ask(text, days(1));
  set("seen", TriageState::kSeen);
  set("done", TriageState::kDone);
  set("ignored", TriageState::kIgnored);
  using State = Filter::State;
  EXPECT_THAT(texts(), ::testing::UnorderedElementsAre("new", "seen"));
  EXPECT_THAT(texts({.state = State::kNew}), ElementsAre("new"));
  EXPECT_THAT(texts({.state = State::kSeen}), ElementsAre("seen"));
  EXPECT_THAT(texts({.state = State::kDone}), ElementsAre("done"));
  EXPECT_THAT(texts({.state = State::kIgnored}), ElementsAre("ignored"));
  EXPECT_EQ(texts({.state = State::kAll}).size(), 4U);
  EXPECT_EQ(gathered_.open(), 2U);
}

TEST_F(GatheredTest, GroupIsAsNewAsItsNewestWording) {
  ask("seen");
  ask("new");
  set("seen", TriageState::kSeen);
  group_as(0);
  EXPECT_EQ(only().state, TriageState::kNew);
  EXPECT_EQ(gathered_.open(), 1U);
  set("new", TriageState::kDone);
  EXPECT_EQ(only().state, TriageState::kSeen);
  EXPECT_EQ(only().count, 1U) << "what was dealt with is not counted";
}

TEST_F(GatheredTest, FiltersByTroubleAndSince) {
  ask("Combien ?", days(30), Trouble::kNotTaken, Band::kChoices);
  ask("Combien ?", days(2), Trouble::kUnhelpful, Band::kAnswer);
  ask("Qui ?", days(2));
  EXPECT_THAT(texts({.trouble = Trouble::kUnanswered}), ElementsAre("Qui ?"));
  EXPECT_EQ(only({.trouble = Trouble::kUnhelpful}).count, 1U);
  EXPECT_EQ(only({.trouble = Trouble::kNotTaken}).trouble, Trouble::kNotTaken);
  EXPECT_EQ(texts({.since = "2026-04-10"}).size(), 2U);
  EXPECT_THAT(texts({.since = "2026-04-11"}), IsEmpty());
}

TEST_F(GatheredTest, FiltersByWordsOfOneWording) {
  ask("Où est l'école ?");
  ask("Quel trajet ?");
  group_as(0);
  ask("Une école de santé");
  group_as(1);
  EXPECT_EQ(texts({.words = "ÉCOLE"}).size(), 2U) << "case and accents set aside";
  EXPECT_EQ(only({.words = "ecole ou"}).wordings, 2U) << "in any order";
  EXPECT_THAT(texts({.words = "école trajet"}), IsEmpty()) << "each in another wording";
}

TEST_F(GatheredTest, PagesHoldFifty) {
  for (int i = 0; i < 51; ++i) ask("question " + std::to_string(i), milliseconds(i));
  EXPECT_EQ(gathered_.page({}, kNow).groups.size(), 50U);
  EXPECT_EQ(gathered_.page({}, kNow).total, 51U);
  EXPECT_THAT(texts({.page = 2}), ElementsAre("question 50"));
  EXPECT_THAT(texts({.page = 3}), IsEmpty());
  EXPECT_EQ(texts({.page = 0}).size(), 50U);
}

TEST_F(GatheredTest, TakenChoiceLeaves) {
  store::TroubledQuestion question{"1", to_iso8601(kNow), "Combien ?", Band::kChoices,
                                   Trouble::kNotTaken};
  EXPECT_TRUE(tell(question));
  EXPECT_FALSE(tell(question)) << "known";
  question.trouble = Trouble::kNone;
  EXPECT_TRUE(tell(question));
  EXPECT_THAT(texts(), IsEmpty());
  EXPECT_EQ(gathered_.open(), 0U);
  question.ref = "2";
  EXPECT_FALSE(tell(question)) << "never was in trouble";
}

TEST_F(GatheredTest, DoneAskedAgainIsNewAndIgnoredStays) {
  ask("done", days(3));
  ask("ignored", days(3));
  set("done", TriageState::kDone, days(2));
  set("ignored", TriageState::kIgnored, days(2));
  EXPECT_THAT(texts(), IsEmpty());
  ask("Done ?", days(1));
  ask("Ignored ?", days(1));
  EXPECT_THAT(texts(), ElementsAre("Done ?"));
  EXPECT_EQ(only().state, TriageState::kNew);
}

TEST_F(GatheredTest, DoneStaysWhereAChoiceIsTakenTheNextTime) {
  ask("done", days(3));
  set("done", TriageState::kDone, days(2));
  store::TroubledQuestion again{"again", to_iso8601(kNow), "done", Band::kChoices,
                                Trouble::kNotTaken};
  tell(again);
  EXPECT_THAT(texts(), ElementsAre("done"));
  again.trouble = Trouble::kNone;
  tell(again);
  EXPECT_THAT(texts(), IsEmpty());
}

TEST_F(GatheredTest, WholeGroupByAnyWording) {
  ask("Combien ?");
  ask("Quel prix ?");
  ask("quel prix");
  group_as(0);
  ask("Qui ?");
  set("combien", TriageState::kDone);
  for (const char* wording : {"combien", "quel prix"}) {
    const auto whole = gathered_.whole(wording, kNow);
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->group.count, 3U) << "whatever its state";
    ASSERT_EQ(whole->wordings.size(), 2U);
    EXPECT_EQ(whole->wordings[0].text, "quel prix");
    EXPECT_EQ(whole->wordings[0].count, 2U);
    EXPECT_EQ(whole->wordings[1].state, TriageState::kDone);
  }
  EXPECT_EQ(gathered_.whole("qui", kNow)->wordings.size(), 1U) << "alone until it is grouped";
  EXPECT_FALSE(gathered_.whole("quoi", kNow));
}

}  // namespace
}  // namespace quesaco::staff
