#include "server/store/revisions.h"

#include "tests/server/store/contract.h"

namespace quesaco::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const DocumentId kA{DocumentId::Kind::kEntry, "a"};
const DocumentId kB{DocumentId::Kind::kEntry, "b"};
const DocumentId kSite{DocumentId::Kind::kSite, ""};

class RevisionsContract : public StoreContract {
 protected:
  std::vector<DocumentId> append(const std::vector<Draft>& drafts,
                                 const std::string& author = "marie") {
    auto in_the_way = revisions_.append(drafts, author);
    EXPECT_TRUE(in_the_way.has_value());
    return in_the_way.value_or(std::vector<DocumentId>{});
  }
  static std::vector<std::string> contents(const Result<std::vector<Revision>>& revisions) {
    std::vector<std::string> contents;
    for (const Revision& revision : revisions.value()) contents.push_back(revision.content);
    return contents;
  }
};

TEST_P(RevisionsContract, HistoryIsKept) {
  EXPECT_THAT(append({{kA, 0, "A1 é ' \""}}, "seed"), IsEmpty());
  EXPECT_THAT(append({{kA, 1, ""}}), IsEmpty());
  const auto history = revisions_.history(kA).value();
  ASSERT_EQ(history.size(), 2U);
  EXPECT_EQ(history[0].document, kA);
  EXPECT_EQ(history[0].number, 1);
  EXPECT_EQ(history[0].content, "A1 é ' \"");
  EXPECT_EQ(history[0].author, "seed");
  EXPECT_THAT(history[0].created_at, ::testing::MatchesRegex("2026-04-12T12:00:..\\.000Z"));
  EXPECT_EQ(history[1].number, 2);
  EXPECT_EQ(history[1].content, "");
  EXPECT_EQ(history[1].author, "marie");
  EXPECT_THAT(revisions_.history({DocumentId::Kind::kEntry, "unknown"}).value(), IsEmpty());
}

TEST_P(RevisionsContract, EachDocumentCountsByItself) {
  append({{kA, 0, "A1"}, {kB, 0, "B1"}, {kSite, 0, "S1"}});
  append({{kB, 1, "B2"}, {kSite, 1, "S2"}});
  EXPECT_THAT(contents(revisions_.current()), ElementsAre("A1", "B2", "S2"));
}

TEST_P(RevisionsContract, WhoIsLateChangesNothingAndHearsWhereItStands) {
  append({{kA, 0, "A1"}});
  append({{kA, 1, "of one editor"}});
  EXPECT_THAT(append({{kB, 0, "B1"}, {kA, 1, "of another"}}), ElementsAre(kA));
  EXPECT_THAT(contents(revisions_.current()), ElementsAre("of one editor"))
      << "nor anything that came with it";
}

TEST_P(RevisionsContract, NewestOfAnAuthorStandsUnderLaterOnes) {
  append({{kA, 0, "A1"}, {kB, 0, "B1"}}, "seed");
  append({{kA, 1, "A2"}}, "seed");
  append({{kA, 2, "A3"}});
  EXPECT_THAT(contents(revisions_.current_by("seed")), ElementsAre("A2", "B1"));
  EXPECT_THAT(contents(revisions_.current_by("marie")), ElementsAre("A3"));
}

TEST_P(RevisionsContract, DocumentsOfANewerProgramAreNotGuessed) {
  ASSERT_TRUE(executor_.run([](Connection& connection) {
    return run(connection,
               "INSERT INTO revisions (kind, name, revision, content, author, created_at) "
               "VALUES ('menu', '', 1, '', 'marie', '')");
  }));
  const auto current = revisions_.current();
  ASSERT_FALSE(current);
  EXPECT_THAT(current.error().message, ::testing::HasSubstr("menu"));
}

INSTANTIATE_CONTRACT(RevisionsContract);

}  // namespace
}  // namespace quesaco::store
