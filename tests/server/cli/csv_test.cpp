#include "server/cli/csv.h"

#include <gtest/gtest.h>

#include <vector>

namespace quesaco::cli {
namespace {

TEST(Csv, SeparatesCellsAndEndsLines) {
  const std::vector<std::string> cells{"2026-11-26", "", "Où poser une question ?"};
  EXPECT_EQ(csv_line(cells), "2026-11-26;;Où poser une question ?\r\n");
  EXPECT_EQ(csv_line({}), "\r\n");
  EXPECT_EQ(kByteOrderMark, "\uFEFF");
}

TEST(Csv, QuotesAndGuardsCells) {
  struct Row {
    const char* cell;
    const char* written;
  };
  const Row rows[] = {
      // RFC 4180
      {"a;b", "\"a;b\""},
      {"a,b", "\"a,b\""},
      {"a\tb", "\"a\tb\""},
      {"dit \"oui\"", "\"dit \"\"oui\"\"\""},
      {"\"", "\"\"\"\""},
      {"a\nb", "\"a\nb\""},
      {"a\rb", "\"a\rb\""},
      // formulas
      {"=1+1", "'=1+1"},
      {"+33 1 23", "'+33 1 23"},
      {"- liste", "'- liste"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "\"'\t=1\""},
      {"\r=1", "\"'\r=1\""},
      {"\n=1", "\"'\n=1\""},
      {"＝1", "'＝1"},
      {"＋1", "'＋1"},
      {"－1", "'－1"},
      {"＠A", "'＠A"},
      {"=A1;\"b\"", "\"'=A1;\"\"b\"\"\""},
      // behind what some spreadsheets drop
      {"  =1", "'  =1"},
      {"\"=1", "\"'\"\"=1\""},
      {" \" \u00A0=1", "\"' \"\" \u00A0=1\""},
      // no formulas
      {"a=1", "a=1"},
      {"  a - b", "  a - b"},
      {"'=1", "'=1"},
      {"« =1 »", "« =1 »"},
      {"  ", "  "},
  };
  for (const auto& [cell, written] : rows) {
    const std::vector<std::string> cells{cell, cell};
    EXPECT_EQ(csv_line(cells), std::string(written) + ";" + written + "\r\n") << cell;
  }
}

}  // namespace
}  // namespace quesaco::cli
