#include "server/import/csv/table.h"

#include <gmock/gmock.h>

namespace quesaco::importing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class TableTest : public ::testing::Test {
 protected:
  std::vector<Draft> read(std::string_view csv) { return read_table(csv, report_); }

  std::vector<corpus::Issue> issues_;
  corpus::Report report_{"faq.csv", issues_};
};

TEST_F(TableTest, ReadsEveryColumn) {
  const auto drafts = read(
      "id,section,question,alternatives,answer,source\n"
      "prix,Tarifs,Combien ?,tarif|coût,Rien.,FAQ\n");
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].line, 2);
  EXPECT_EQ(drafts[0].id, "prix");
  EXPECT_EQ(drafts[0].section, "Tarifs");
  EXPECT_EQ(drafts[0].question, "Combien ?");
  EXPECT_THAT(drafts[0].alternatives, ElementsAre("tarif", "coût"));
  EXPECT_EQ(drafts[0].answer, "Rien.");
  EXPECT_EQ(drafts[0].source, "FAQ");
}

TEST_F(TableTest, FindsTheSeparator) {
  for (const char* csv : {"question,answer\na;b,c", "question;answer\na;b,c",
                          "question\tanswer\na\tb,c", "\n\"question\";\"answer\"\na;b,c"}) {
    ASSERT_EQ(read(csv).size(), 1U) << csv;
  }
  EXPECT_EQ(read("question,answer\na;b,c")[0].question, "a;b");
  EXPECT_EQ(read("question;answer\na;b,c")[0].answer, "b,c");
  EXPECT_EQ(read("question\tanswer\na\tb,c")[0].answer, "b,c");
  EXPECT_THAT(issues_, IsEmpty());
}

TEST_F(TableTest, TakesNamesInAnyOrderCaseAndSpacing) {
  const auto drafts = read(" ANSWER ;Question\r;;\nb;a;;\n");
  ASSERT_EQ(drafts.size(), 1U);
  EXPECT_EQ(drafts[0].question, "a");
  EXPECT_EQ(drafts[0].answer, "b");
  EXPECT_THAT(issues_, IsEmpty());  // columns without a name may be there, if they are empty
}

TEST_F(TableTest, LeavesOutRowsWithoutText) {
  EXPECT_EQ(read("question;answer\n;\n ; \na;b\n;\n").size(), 1U);
  EXPECT_THAT(issues_, IsEmpty());
}

TEST_F(TableTest, TakesTheGuardOffFormulas) {
  struct Row {
    const char* cell;
    const char* text;
  };
  const Row rows[] = {{"'=1+1", "=1+1"},   {"'+33 1", "+33 1"}, {"'- liste", "- liste"},
                      {"'@cpts", "@cpts"}, {"'tis", "'tis"},    {"'", "'"},
                      {"''=1", "''=1"},    {"=1", "=1"}};
  for (const Row& row : rows) {
    EXPECT_EQ(read(std::string("question,answer\na,") + row.cell)[0].answer, row.text);
  }
}

TEST_F(TableTest, ReportsAHeaderThatNamesTooLittleOrTooMuch) {
  struct Row {
    const char* csv;
    const char* words;
  };
  const Row rows[] = {{"", "ne nomme pas les colonnes"},
                      {"question,section\na,b", "ne nomme pas les colonnes"},
                      {"PK\x03\x04", "au format CSV"},
                      {"question,answer,notes\na,b,c", "« notes » n'est pas prévue"},
                      {"question,answer,Question\na,b,c", "« question » figure deux fois"}};
  for (const Row& row : rows) {
    issues_.clear();
    (void)read(row.csv);
    ASSERT_EQ(issues_.size(), 1U) << row.csv;
    EXPECT_EQ(issues_[0].line, 1) << row.csv;
    EXPECT_THAT(issues_[0].message, HasSubstr(row.words)) << row.csv;
  }
}

TEST_F(TableTest, ReportsTextThatStandsUnderNoColumn) {
  (void)read("question,answer\na,b\nOui, ou non ?,c\n");
  ASSERT_EQ(issues_.size(), 1U);
  EXPECT_EQ(issues_[0].line, 3);
  EXPECT_THAT(issues_[0].message, HasSubstr("entre guillemets"));
}

}  // namespace
}  // namespace quesaco::importing
