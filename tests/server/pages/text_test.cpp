#include <gtest/gtest.h>

#include "server/pages/dates.h"
#include "server/pages/typography.h"

namespace quesaco::pages {
namespace {

struct Row {
  std::string_view input, output, reason;
};

TEST(FrenchDate, IsSpelledOut) {
  static constexpr Row kRows[] = {
      {"2026-03-03", "3 mars 2026", "no leading zero"},
      {"2026-08-01", "1er août 2026", "the first"},
      {"2026-12-31", "31 décembre 2026", "the last month"},
      {"2026-01-11", "11 janvier 2026", "not every 1 is a first"},
      {"2026-13-01", "2026-13-01", "no such month"},
      {"2026-00-01", "2026-00-01", "no such month"},
      {"2026-01-32", "2026-01-32", "no such day"},
      {"2026-1-1", "2026-1-1", "another shape"},
      {"mars 2026!", "mars 2026!", "another shape of the same length"},
      {"", "", "nothing"},
  };
  for (const Row& row : kRows) EXPECT_EQ(french_date(row.input), row.output) << row.reason;
}

TEST(Typography, KeepsPunctuationOnItsLine) {
  static constexpr Row kRows[] = {
      {"Payante ?", "Payante\u202F?", "narrow before a question mark"},
      {"Oui ; non !", "Oui\u202F; non\u202F!", "narrow before ; and !"},
      {"CPTS : quésaco", "CPTS\u00A0: quésaco", "full before a colon"},
      {"dit « oui »", "dit «\u00A0oui\u00A0»", "full inside guillemets"},
      {"Payante?", "Payante?", "no space is added"},
      {"à 10 h, rue A", "à 10 h, rue A", "other spaces stay"},
      {" ", " ", "a space alone"},
  };
  for (const Row& row : kRows) EXPECT_EQ(typeset(row.input), row.output) << row.reason;
}

}  // namespace
}  // namespace quesaco::pages
