#include "tests/server/privacy/rows.h"

namespace quesaco::privacy {
namespace {

TEST(Rpps, IsMasked) {
  static constexpr Row kRows[] = {
      {"10101234564", "[RPPS]", "Luhn key"},
      {"10001928372", "[RPPS]", "Luhn key"},
      {"１０１０１２３４５６４", "[RPPS]", "full-width"},
      {"RPPS 12345678901", "RPPS [RPPS]", "announced: the key may be wrong"},
      {"rpps:12345678901", "rpps:[RPPS]", "announced, tight"},
      {"mon numéro RPPS est le 123 4567 8901.", "mon numéro RPPS est le [RPPS].",
       "announced, in groups"},
      {"rpps12345678901", "rpps[RPPS]", "announced, no space"},
      {"10101234564, 10001928372", "[RPPS], [RPPS]", "two of them"},
      {"[RPPS] 12345678901", "[RPPS] 12345678901", "a label announces nothing"},
  };
  expect_rows(kRows);
}

TEST(Rpps, LooksLikeOneAndStays) {
  static constexpr Kept kRows[] = {
      {"10101234565", "wrong Luhn key"},
      {"1010123456", "ten digits"},
      {"101012345647", "twelve digits"},
      {"10 101 234 564", "in groups, not announced"},
      {"rpps 1234567890", "announced, ten digits"},
      {"rpps 123456789012", "announced, twelve digits"},
      {"le RPPS, à 78230, ou le 12345678901", "another number in between"},
      {"RPPS, je ne sais plus lequel : 12345678901", "announced too far away"},
      {"SIRET 732 829 320 00074", "a SIRET and its tail"},
      {"qu'est-ce que le RPPS ?", "the word alone"},
  };
  expect_kept(kRows);
}

}  // namespace
}  // namespace quesaco::privacy
