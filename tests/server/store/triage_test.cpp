#include <vector>

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

using ::testing::ElementsAre;

class TriageContract : public StoreContract {};

TEST_P(TriageContract, LastWordCounts) {
  const std::vector<std::string> both = {"a", "b"};
  const std::vector<std::string> one = {"b"};
  ASSERT_TRUE(triage_.set(both, TriageState::kSeen, "Élodie"));
  const std::string at = triage_.set(one, TriageState::kDone, "Marc").value();
  auto all = triage_.all().value();
  std::ranges::sort(all, {}, &Triaged::folded);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].state, TriageState::kSeen);
  EXPECT_EQ(all[0].who, "Élodie");
  EXPECT_LT(all[0].at, at);
  EXPECT_EQ(all[1].state, TriageState::kDone);
  EXPECT_EQ(all[1].who, "Marc");
  EXPECT_EQ(all[1].at, at);
}

TEST_P(TriageContract, StateOfANewerProgramIsNew) {
  const std::vector<std::string> one = {"a"};
  ASSERT_TRUE(triage_.set(one, TriageState::kDone, "Élodie"));
  ASSERT_TRUE(executor_.run(
      [](Connection& connection) { return run(connection, "UPDATE triage SET state = 'later'"); }));
  EXPECT_EQ(triage_.all().value().at(0).state, TriageState::kNew);
}

TEST_P(TriageContract, EmergencyIsProposedOnce) {
  const std::vector<std::string> first = {"au secours"};
  const std::vector<std::string> then = {"au secours", "il saigne"};
  ASSERT_TRUE(triage_.propose_emergencies(first, "Élodie"));
  ASSERT_TRUE(triage_.propose_emergencies(then, "Marc"));
  EXPECT_THAT(triage_.emergencies().value(), ElementsAre("au secours", "il saigne"));
  ASSERT_TRUE(triage_.withdraw_emergencies(first));
  EXPECT_THAT(triage_.emergencies().value(), ElementsAre("il saigne"));
}

INSTANTIATE_CONTRACT(TriageContract);

}  // namespace
}  // namespace quesaco::store
