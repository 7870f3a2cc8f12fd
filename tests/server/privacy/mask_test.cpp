#include <random>
#include <string>

#include "tests/server/privacy/rows.h"

namespace quesaco::privacy {
namespace {

TEST(Mask, AllKindsInOneText) {
  static constexpr Row kRows[] = {
      {"", "", "empty"},
      {"Qui peut adhérer ?", "Qui peut adhérer ?", "nothing personal"},
      {"Je suis le 1850578006084, RPPS 10101234564, tél. 06 12 34 56 78, jean@exemple.fr, "
       "FR7630006000011234567890189, 78560 Le Port-Marly.",
       "Je suis le [numéro de sécurité sociale], RPPS [RPPS], tél. [téléphone], [adresse e-mail], "
       "[IBAN], 78560 Le Port-Marly.",
       "one of each"},
      {"0612345678 1850578006084", "[téléphone] [numéro de sécurité sociale]", "side by side"},
      {"[téléphone]@exemple.fr", "[téléphone]@exemple.fr", "a label is no name"},
      {"\xff"
       "0612345678\xc3",
       "\uFFFD[téléphone]\uFFFD", "broken UTF-8 hides nothing"},
      {"e\u0301te\u0301 ½ ² Ⅻ ﬁn", "e\u0301te\u0301 ½ ² Ⅻ ﬁn", "the rest is kept byte for byte"},
  };
  expect_rows(kRows);
}

TEST(Mask, MessageKeepsWhatAnAnswerNeeds) {
  EXPECT_EQ(mask_message("06 12 34 56 78, jean@exemple.fr, 1850578006084, rpps 10101234564, "
                         "FR7630006000011234567890189"),
            "06 12 34 56 78, jean@exemple.fr, [numéro de sécurité sociale], rpps [RPPS], [IBAN]");
}

// A thousand combining marks hide no number, and none of them is lost elsewhere.
TEST(Mask, Marks) {
  std::string marks;
  for (int i = 0; i < 1000; ++i) marks += "\u0301";
  EXPECT_EQ(mask("06" + marks + "12345678"), "[téléphone]");
  EXPECT_EQ(mask("a" + marks + "b"), "a" + marks + "b");
}

// A quadratic matcher takes minutes for them.
TEST(Mask, LongTextsAreLinear) {
  for (const std::string_view piece :
       {"1", "0", "06", "1 ", "+33", "a", "a.", "a point ", "a@", "@", "fr76", "rpps", " ", "(at)",
        "a arobase a ", "\u0301", "\xff"}) {
    std::string text;
    while (text.size() < 128 << 10) text += piece;
    EXPECT_FALSE(mask(text).empty()) << piece;
  }
  const std::string digits(64 << 10, '1');
  EXPECT_EQ(mask(digits), digits);
}

// What begins as an IBAN runs into the number behind it, and is one without it.
TEST(Mask, IsWholeOnceANumberBehindItHasGone) {
  const std::string typed(
      "AK00AK0800010039\0\x14"
      "010AK0800001004)a",
      35);
  EXPECT_EQ(mask(typed), "[IBAN][téléphone])a");
}

// Pieces in any order: a second pass finds nothing that the first one left.
TEST(Mask, IsIdempotent) {
  constexpr std::string_view kPieces[] = {"06",
                                          "12",
                                          "34 56 78",
                                          "0612345678",
                                          "+33",
                                          " ",
                                          ".",
                                          "-",
                                          "/",
                                          "@",
                                          "fr",
                                          "jean",
                                          " arobase ",
                                          "rpps",
                                          "(at)",
                                          " point ",
                                          "1850578006084",
                                          "2024",
                                          "91",
                                          "10101234564",
                                          "FR76 3000 6000 0112 3456 7890 189",
                                          "[téléphone]",
                                          "[",
                                          "]",
                                          "78560",
                                          "a.b",
                                          "2A",
                                          "\u00A0",
                                          "０",
                                          "\xc3",
                                          "[RPPS] "};
  std::mt19937 random(1);  // NOLINT: the same texts each time
  std::uniform_int_distribution<std::size_t> piece(0, std::size(kPieces) - 1);
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (int pieces = 0; pieces < 12; ++pieces) text += kPieces[piece(random)];
    const std::string once = mask(text);
    ASSERT_EQ(mask(once), once) << text;
  }
}

}  // namespace
}  // namespace quesaco::privacy
