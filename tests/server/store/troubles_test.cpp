#include <map>

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;

class TroublesContract : public StoreContract {
 protected:
  std::string ask(const std::string& text, Band band) {
    return questions_.record({text, band, {{"prix", 0.5}, {"qui", 0.25}}});
  }
  std::string asked_at(const std::string& ref) {
    const auto latest = questions_.latest(100).value();
    for (const auto& stored : latest) {
      if (stored.ref == ref) return stored.asked_at;
    }
    return "";
  }
  std::map<std::string, Trouble> troubles(const std::string& since = "") {
    std::map<std::string, Trouble> found;
    const auto questions = questions_.troubles(since).value();
    for (const auto& question : questions) {
      found.emplace(question.text, question.trouble);
    }
    return found;
  }
};

TEST_P(TroublesContract, TellWhatIsWorthALook) {
  ask("answered", Band::kAnswer);
  const std::string bad = ask("unhelpful", Band::kAnswer);
  const std::string good = ask("helpful", Band::kAnswer);
  ask("ignored choices", Band::kChoices);
  const std::string taken = ask("taken", Band::kChoices);
  const std::string none = ask("none of them", Band::kChoices);
  ask("handoff", Band::kHandoff);
  questions_.record({.text = "je veux mourir", .notice = "emergency"});
  ASSERT_TRUE(feedback_.give({bad, "prix", false, std::nullopt, "faux"}));
  ASSERT_TRUE(feedback_.give({good, "prix", true, std::nullopt, std::nullopt}));
  ASSERT_TRUE(feedback_.give({taken, std::nullopt, std::nullopt, "prix", std::nullopt}));
  ASSERT_TRUE(feedback_.give({none, std::nullopt, std::nullopt, "", std::nullopt}));
  EXPECT_THAT(troubles(),
              ElementsAre(Pair("handoff", Trouble::kUnanswered),
                          Pair("ignored choices", Trouble::kNotTaken),
                          Pair("none of them", Trouble::kNotTaken), Pair("taken", Trouble::kNone),
                          Pair("unhelpful", Trouble::kUnhelpful)));
  const auto newest = questions_.troubles("").value().at(0);
  EXPECT_EQ(newest.text, "handoff");
  EXPECT_EQ(newest.first.value().id, "prix");
  EXPECT_EQ(newest.first.value().confidence, 0.5);
}

TEST_P(TroublesContract, LateOpinionIsTold) {
  const std::string early = ask("early", Band::kChoices);
  ask("other", Band::kHandoff);
  const std::string later = asked_at(ask("later", Band::kHandoff));
  EXPECT_THAT(troubles(later), ElementsAre(Pair("later", Trouble::kUnanswered)));
  ASSERT_TRUE(feedback_.give({early, std::nullopt, std::nullopt, "prix", std::nullopt}));
  EXPECT_THAT(troubles(later),
              ElementsAre(Pair("early", Trouble::kNone), Pair("later", Trouble::kUnanswered)));
}

TEST_P(TroublesContract, EntriesAndBandsAreCounted) {
  const std::string first = ask("one", Band::kAnswer);
  const std::string start = asked_at(first);
  const std::string second = ask("two", Band::kAnswer);
  ask("three", Band::kChoices);
  const std::string end = asked_at(ask("four", Band::kHandoff));
  ASSERT_TRUE(feedback_.give({first, "prix", true, std::nullopt, std::nullopt}));
  ASSERT_TRUE(feedback_.give({first, "prix", false, std::nullopt, std::nullopt}));
  ASSERT_TRUE(feedback_.give({first, "prix", false, std::nullopt, std::nullopt}));
  ASSERT_TRUE(feedback_.give({second, "prix", false, std::nullopt, std::nullopt}));
  const auto usage = questions_.usage("").value();
  ASSERT_EQ(usage.size(), 1U);
  EXPECT_EQ(usage.at("prix").answered, 2);
  EXPECT_EQ(usage.at("prix").helpful, 1);
  EXPECT_EQ(usage.at("prix").unhelpful, 2) << "questions, however often it is said of one";
  const BandCounts counts = questions_.bands(start, end).value();
  EXPECT_EQ(counts.answered, 2);
  EXPECT_EQ(counts.choices, 1);
  EXPECT_EQ(counts.handed_over, 0) << "asked at the end, which is not in it";
}

INSTANTIATE_CONTRACT(TroublesContract);

}  // namespace
}  // namespace quesaco::store
