#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class EntryRevisionsContract : public StoreContract {
 protected:
  TakeOver take_over(const std::vector<EntryRecord>& folder) {
    auto outcome = entries_.take_over(folder);
    EXPECT_TRUE(outcome.has_value());
    return outcome.value_or(TakeOver{});
  }
  std::string current(const std::string& id) {
    const auto revisions = entries_.current().value();
    for (const Revision& revision : revisions) {
      if (revision.entry_id == id) return revision.content;
    }
    return {};
  }
};

TEST_P(EntryRevisionsContract, FolderSeedsAnEmptyStore) {
  const TakeOver first = take_over({{"b", "B1"}, {"a", "A1 é ' \""}});
  EXPECT_THAT(first.recorded, ElementsAre("b", "a")) << "in the folder's order";
  EXPECT_THAT(first.conflicts, IsEmpty());

  const auto history = entries_.history("a").value();
  ASSERT_EQ(history.size(), 1U);
  EXPECT_EQ(history[0].number, 1);
  EXPECT_EQ(history[0].content, "A1 é ' \"");
  EXPECT_EQ(history[0].author, "seed");
  EXPECT_THAT(history[0].created_at, ::testing::MatchesRegex("2026-04-12T12:00:..\\.000Z"));
  EXPECT_THAT(entries_.history("unknown").value(), IsEmpty());
}

TEST_P(EntryRevisionsContract, OnlyWhatChangedIsRecorded) {
  take_over({{"a", "A1"}, {"b", "B1"}});
  EXPECT_THAT(take_over({{"a", "A1"}, {"b", "B1"}}).recorded, IsEmpty());
  EXPECT_THAT(take_over({{"a", "A1"}, {"b", "B2"}}).recorded, ElementsAre("b"));
  EXPECT_EQ(current("b"), "B2");

  const auto history = entries_.history("b").value();
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[0].number, 1);
  EXPECT_EQ(history[0].content, "B1");
  EXPECT_EQ(history[1].number, 2);
  EXPECT_LT(history[0].created_at, history[1].created_at);
}

TEST_P(EntryRevisionsContract, FolderMayGoBack) {
  take_over({{"a", "A1"}});
  take_over({{"a", "A2"}});
  EXPECT_THAT(take_over({{"a", "A1"}}).recorded, ElementsAre("a"));
  EXPECT_EQ(current("a"), "A1");
  EXPECT_EQ(entries_.history("a").value().size(), 3U);
}

TEST_P(EntryRevisionsContract, EntryThatLeftTheFolderStays) {
  take_over({{"a", "A1"}, {"b", "B1"}});
  take_over({{"b", "B1"}});
  EXPECT_EQ(current("a"), "A1");
}

TEST_P(EntryRevisionsContract, StaffEditStandsWhileTheFolderIsStill) {
  take_over({{"a", "A1"}});
  ASSERT_TRUE(entries_.edit({"a", "staff"}, "marie"));
  const TakeOver again = take_over({{"a", "A1"}});
  EXPECT_THAT(again.recorded, IsEmpty());
  EXPECT_THAT(again.conflicts, IsEmpty());
  EXPECT_EQ(current("a"), "staff");
}

TEST_P(EntryRevisionsContract, StaffEditAndChangedFolderAreAConflict) {
  take_over({{"a", "A1"}, {"b", "B1"}});
  ASSERT_TRUE(entries_.edit({"a", "staff"}, "marie"));
  const TakeOver outcome = take_over({{"a", "A2"}, {"b", "B2"}});
  EXPECT_THAT(outcome.conflicts, ElementsAre("a"));
  EXPECT_THAT(outcome.recorded, ElementsAre("b")) << "the others are taken over";
  EXPECT_EQ(current("a"), "staff");
  EXPECT_THAT(take_over({{"a", "A2"}}).conflicts, ElementsAre("a")) << "until somebody decides";
}

TEST_P(EntryRevisionsContract, FolderThatCaughtUpWithTheStaffIsFollowedAgain) {
  take_over({{"a", "A1"}});
  ASSERT_TRUE(entries_.edit({"a", "staff"}, "marie"));
  EXPECT_THAT(take_over({{"a", "staff"}}).conflicts, IsEmpty());
  EXPECT_THAT(take_over({{"a", "A3"}}).recorded, ElementsAre("a"));
  EXPECT_EQ(current("a"), "A3");
}

TEST_P(EntryRevisionsContract, EntryBornInTheConsoleConflictsWithAFileOfItsName) {
  ASSERT_TRUE(entries_.edit({"a", "staff"}, "marie"));
  EXPECT_THAT(take_over({{"a", "A1"}}).conflicts, ElementsAre("a"));
  EXPECT_EQ(current("a"), "staff");
}

TEST_P(EntryRevisionsContract, CurrentIsSortedById) {
  take_over({{"c", "1"}, {"a", "1"}, {"b", "1"}});
  take_over({{"c", "2"}});
  std::vector<std::string> ids;
  const auto revisions = entries_.current().value();
  for (const Revision& revision : revisions) ids.push_back(revision.entry_id);
  EXPECT_THAT(ids, ElementsAre("a", "b", "c"));
}

INSTANTIATE_CONTRACT(EntryRevisionsContract);

}  // namespace
}  // namespace quesaco::store
