#include "server/site/take_over.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "server/site/documents.h"
#include "tests/support/small_corpus.h"

namespace quesaco::site {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

std::vector<std::string> names(const std::vector<store::DocumentId>& documents) {
  std::vector<std::string> names;
  for (const store::DocumentId& document : documents) names.push_back(name_of(document));
  return names;
}

/// A store in memory, and the folder that seeds it.
class TakeOverTest : public ::testing::Test {
 protected:
  TakeOverTest() {
    for (Entry& entry : folder_.entries) entry.theme = "adhesion";
    take_over();
  }

  TakeOver take_over() {
    const auto outcome = plan_take_over(folder_, newest(""), newest("seed"));
    for (const store::Draft& draft : outcome.drafts) {
      record(draft.document, draft.content, "seed");
      EXPECT_EQ(history_.back().number, draft.based_on + 1);
    }
    return outcome;
  }
  void record(const store::DocumentId& document, const std::string& content,
              const std::string& author) {
    const auto number = std::ranges::count(history_, document, &store::Revision::document);
    history_.push_back({document, number + 1, content, author, ""});
  }
  /// What the staff make of an entry.
  void edit(const std::string& id, const std::string& answer) {
    const auto current = newest("");
    const auto found = std::ranges::find(current, entry_document(id), &store::Revision::document);
    PlacedEntry placed = read_placed(found->content).value();
    placed.entry.answer = answer;
    record(entry_document(id), write_placed(placed), "marie");
  }
  std::vector<store::Revision> newest(const std::string& author) const {
    std::map<store::DocumentId, store::Revision> newest;
    for (const store::Revision& revision : history_) {
      if (author.empty() || revision.author == author) {
        newest.insert_or_assign(revision.document, revision);
      }
    }
    std::vector<store::Revision> all;
    for (const auto& [document, revision] : newest) all.push_back(revision);
    return all;
  }
  std::string answer(const std::string& id) const {
    const Corpus corpus = corpus_of(newest("")).value();
    for (const Entry& entry : corpus.entries) {
      if (entry.id == id) return entry.answer;
    }
    return "none";
  }
  std::vector<std::string> ids() const {
    const Corpus corpus = corpus_of(newest("")).value();
    std::vector<std::string> ids;
    for (const Entry& entry : corpus.entries) ids.push_back(entry.id);
    return ids;
  }

  Corpus folder_ = quesaco::testing::small_corpus();
  std::vector<store::Revision> history_;
};

TEST_F(TakeOverTest, FolderSeedsAnEmptyStore) {
  EXPECT_THAT(names(plan_take_over(folder_, {}, {}).added),
              ElementsAre("prix", "communes", "qui", "site.json", "out_of_scope.json"));
  EXPECT_THAT(ids(), ElementsAre("prix", "communes", "qui")) << "in the folder's order";
  EXPECT_TRUE(take_over().empty()) << "nothing has changed since";
}

TEST_F(TakeOverTest, OnlyWhatChangedIsRecorded) {
  folder_.entries[1].answer = "Dix communes.";
  folder_.site.accent = "#000000";
  folder_.out_of_scope.pop_back();
  const TakeOver outcome = take_over();
  EXPECT_THAT(names(outcome.changed), ElementsAre("communes", "site.json", "out_of_scope.json"));
  EXPECT_THAT(outcome.added, IsEmpty());
  EXPECT_EQ(answer("communes"), "Dix communes.");
}

TEST_F(TakeOverTest, NewEntryMovesNoOther) {
  Entry entry = folder_.entries[0];
  entry.id = "nouveau";
  folder_.entries.insert(folder_.entries.begin() + 1, entry);
  const TakeOver outcome = take_over();
  EXPECT_THAT(names(outcome.added), ElementsAre("nouveau"));
  EXPECT_EQ(outcome.drafts.size(), 1U);
  EXPECT_THAT(ids(), ElementsAre("prix", "nouveau", "communes", "qui"));
}

TEST_F(TakeOverTest, EntryThatMovesIsTheOnlyOneThatChanges) {
  std::ranges::rotate(folder_.entries, folder_.entries.begin() + 2);
  EXPECT_THAT(names(take_over().changed), ElementsAre("qui"));
  EXPECT_THAT(ids(), ElementsAre("qui", "prix", "communes"));
}

TEST_F(TakeOverTest, EntryThatLeftTheFolderIsRemovedAndMayComeBack) {
  const Entry gone = folder_.entries[0];
  folder_.entries.erase(folder_.entries.begin());
  EXPECT_THAT(names(take_over().removed), ElementsAre("prix"));
  EXPECT_EQ(answer("prix"), "none");
  EXPECT_TRUE(take_over().empty());
  folder_.entries.push_back(gone);
  EXPECT_THAT(names(take_over().added), ElementsAre("prix"));
  EXPECT_EQ(answer("prix"), gone.answer);
}

TEST_F(TakeOverTest, StaffEditStandsWhileTheFolderIsStill) {
  edit("prix", "staff");
  const TakeOver again = take_over();
  EXPECT_TRUE(again.empty());
  EXPECT_THAT(again.conflicts, IsEmpty());
  EXPECT_EQ(answer("prix"), "staff");
}

TEST_F(TakeOverTest, StaffEditAndChangedFolderAreAConflict) {
  edit("prix", "staff");
  edit("qui", "staff");
  folder_.entries[0].answer = "folder";
  folder_.entries[1].answer = "folder";
  folder_.entries.pop_back();
  for (int i = 0; i < 2; ++i) {
    EXPECT_THAT(names(take_over().conflicts), UnorderedElementsAre("prix", "qui"))
        << "until somebody decides";
  }
  EXPECT_EQ(answer("prix"), "staff");
  EXPECT_EQ(answer("qui"), "staff");
  EXPECT_EQ(answer("communes"), "folder") << "the others are taken over";
}

TEST_F(TakeOverTest, FolderThatCaughtUpWithTheStaffIsFollowedAgain) {
  edit("prix", "staff");
  folder_.entries[0].answer = "staff";
  EXPECT_THAT(take_over().conflicts, IsEmpty());
  folder_.entries[0].answer = "folder";
  EXPECT_THAT(names(take_over().changed), ElementsAre("prix"));
  EXPECT_EQ(answer("prix"), "folder");
}

TEST_F(TakeOverTest, EntryOfTheStaffIsNotMissedInTheFolder) {
  PlacedEntry placed{folder_.entries[0], 5};
  placed.entry.id = "console";
  record(entry_document("console"), write_placed(placed), "marie");
  EXPECT_TRUE(take_over().empty());
  folder_.entries.push_back(placed.entry);
  folder_.entries.back().answer = "folder";
  EXPECT_THAT(names(take_over().conflicts), ElementsAre("console")) << "a file of its name";
}

}  // namespace
}  // namespace quesaco::site
