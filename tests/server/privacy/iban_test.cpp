#include "tests/server/privacy/rows.h"

namespace quesaco::privacy {
namespace {

TEST(Iban, IsMasked) {
  static constexpr Row kRows[] = {
      {"FR7630006000011234567890189", "[IBAN]", "France"},
      {"FR76 3000 6000 0112 3456 7890 189", "[IBAN]", "spaces"},
      {"fr76-3000-6000-0112-3456-7890-189", "[IBAN]", "dashes, lower case"},
      {"FR14 2004 1010 0505 0001 3M02 606", "[IBAN]", "a letter in the account"},
      {"NO93 8601 1117 947", "[IBAN]", "Norway, the shortest: 15"},
      {"XY41123456789012345678901234567890", "[IBAN]", "the longest: 34"},
      {"MT84 MALT 0110 0001 2345 MTLC AST0 01S", "[IBAN]", "Malta, many letters"},
      {"GB82 WEST 1234 5698 7654 32", "[IBAN]", "United Kingdom"},
      {"ＦＲ７６\u00A03000\u00A06000\u00A00112\u00A03456\u00A07890\u00A0189", "[IBAN]",
       "full-width, no-break spaces"},
      {"IBAN : FR76 3000 6000 0112 3456 7890 189 merci de votre aide",
       "IBAN : [IBAN] merci de votre aide", "words that follow"},
      {"DE89 3704 0044 0532 0130 00.", "[IBAN].", "a full stop after it"},
  };
  expect_rows(kRows);
}

TEST(Iban, LooksLikeOneAndStays) {
  static constexpr Kept kRows[] = {
      {"FR7630006000011234567890188", "wrong check digits"},
      {"XY331234567890", "right check digits, 14"},
      {"XY851234567890123456789012345678901", "right check digits, 35"},
      {"AFR7630006000011234567890189", "a letter before"},
      {"F17630006000011234567890189", "no country"},
      {"FR7 63000600001123456789018 9", "no check digits"},
      {"la CPTS78 regroupe 12 communes", "a name with digits"},
  };
  expect_kept(kRows);
}

}  // namespace
}  // namespace quesaco::privacy
