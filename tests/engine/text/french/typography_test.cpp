#include <gtest/gtest.h>

#include "tests/engine/text/rows.h"

namespace quesaco::text {
namespace {

TEST(Typography, CaseAccentsAndCompatibilityForms) {
  expect_rows({
      {"ADHÉSION", "adhesion", "case and accents are folded"},
      {"Adhe\u0301sion", "adhesion", "an accent typed as a combining mark is the same"},
      {"adhesion", "adhesion", "nor need it be typed"},
      {"ｃｐｔｓ", "cpts", "NFKC: full-width letters"},
      {"ﬁnancement", "financement", "NFKC: ligatures of fonts"},
      {"𝐂𝐏𝐓𝐒", "cpts", "NFKC: mathematical letters, pasted from social networks"},
      {"cœur, ex æquo", "coeur ex aequo", "the ligatures of French spelling"},
      {"STRASSE Straße", "strasse strasse", "case folding, not lower case"},
      {"ad\u00ADhé\u200Bsion", "adhesion", "soft hyphens and zero-width spaces are no letters"},
      {"\u202Ecpts\u202C", "cpts", "nor are bidirectional controls"},
      {"Привет 世界", "привет 世界", "other scripts pass"},
  });
}

TEST(Typography, EveryApostropheIsOne) {
  for (const auto* apostrophe : {"'", "’", "ʼ", "′", "`", "´", "‘", "＇"}) {
    const std::string text = std::string("l") + apostrophe + "adhésion";
    EXPECT_EQ(french().analyze(text).joined(), "le adhesion") << text;
  }
}

TEST(Typography, EveryHyphenIsOne) {
  for (const auto* hyphen : {"-", "‐", "‑", "–", "−"}) {
    const std::string text = std::string("peut") + hyphen + "on payer";
    EXPECT_EQ(french().analyze(text).joined(), "on peut payer") << text;
  }
}

TEST(Typography, Separators) {
  expect_rows({
      {"CPTS/MSP", "cpts msp", "a slash separates"},
      {"prix:gratuit?non", "prix gratuit non", "punctuation without spaces separates"},
      {"cpts 👍🏽 merci", "cpts merci", "emoji are no words"},
      {"😀 !!! …", "", "no word at all"},
      {"", "", "nothing"},
      {"AND OR NOT \"", "and or not", "nothing is an operator"},
  });
}

}  // namespace
}  // namespace quesaco::text
