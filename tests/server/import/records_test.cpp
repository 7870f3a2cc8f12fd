#include "server/import/csv/records.h"

#include <gmock/gmock.h>

namespace quesaco::importing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class RecordsTest : public ::testing::Test {
 protected:
  std::vector<std::vector<std::string>> cells(std::string_view csv, char separator = ',') {
    std::vector<std::vector<std::string>> result;
    lines_.clear();
    for (Record& record : read_records(csv, separator, report_)) {
      lines_.push_back(record.line);
      result.push_back(std::move(record.cells));
    }
    return result;
  }

  std::vector<int> lines_;
  std::vector<corpus::Issue> issues_;
  corpus::Report report_{"faq.csv", issues_};
};

TEST_F(RecordsTest, ReadsRfc4180) {
  EXPECT_THAT(cells("a,b\nc,d\n"), ElementsAre(ElementsAre("a", "b"), ElementsAre("c", "d")));
  EXPECT_THAT(cells("a,b"), ElementsAre(ElementsAre("a", "b")));  // no final line end
  EXPECT_THAT(cells(",\n,"), ElementsAre(ElementsAre("", ""), ElementsAre("", "")));
  EXPECT_THAT(cells("\"a,b\",\"c\"\"d\",\"\",\"\"\"\"\n"),
              ElementsAre(ElementsAre("a,b", "c\"d", "", "\"")));
  EXPECT_THAT(cells("a;b,c\td", ';'), ElementsAre(ElementsAre("a", "b,c\td")));
  EXPECT_THAT(cells(""), IsEmpty());
  EXPECT_THAT(issues_, IsEmpty());
}

TEST_F(RecordsTest, CountsTheLinesOfTheFile) {
  EXPECT_THAT(cells("a\n\n\"b\nb\n\"\"b\",\"\n\"\n\nc\n"),
              ElementsAre(ElementsAre("a"), ElementsAre("b\nb\n\"b", "\n"), ElementsAre("c")));
  EXPECT_THAT(lines_, ElementsAre(1, 3, 8));
}

TEST_F(RecordsTest, TakesAQuotationMarkInsideAPlainCell) {
  EXPECT_THAT(cells("dit \"oui\", \"non\"\n"), ElementsAre(ElementsAre("dit \"oui\"", " \"non\"")));
  EXPECT_THAT(issues_, IsEmpty());
}

TEST_F(RecordsTest, ReportsWhereAQuotedCellOpensThatDoesNotEnd) {
  EXPECT_THAT(cells("a\nb,\"c\nd,e\n"), ElementsAre(ElementsAre("a"), ElementsAre("b", "")));
  ASSERT_EQ(issues_.size(), 1U);
  EXPECT_EQ(issues_[0].line, 2);
}

TEST_F(RecordsTest, ReportsTextBehindAQuotedCellAndGoesOn) {
  EXPECT_THAT(cells("\"a\nb\"c,d\n\"e\" ,f\ng\n"),
              ElementsAre(ElementsAre("a\nb", "d"), ElementsAre("e", "f"), ElementsAre("g")));
  ASSERT_EQ(issues_.size(), 2U);
  EXPECT_EQ(issues_[0].line, 2);
  EXPECT_EQ(issues_[1].line, 3);
}

}  // namespace
}  // namespace quesaco::importing
