#include <gtest/gtest.h>

#include "tests/engine/text/rows.h"

namespace quesaco::text {
namespace {

TEST(Words, SmallOnesStay) {
  expect_rows({
      {"sans payer", "sans payer", "sans"},
      {"pas obligatoire", "pas obligatoire", "pas"},
      {"ne rien payer, non", "ne rien payer non", "ne, rien, non"},
      {"plusieurs cpts ou deux", "plusieurs cpts ou deux", "plusieurs, deux"},
      {"2 CPTS", "deux cpts", "a digit is its word"},
      {"hors du territoire", "hors du territoire", "hors"},
      {"le la les de du et à", "le la les de du et a", "articles: 2-grams need neighbours"},
  });
}

TEST(Words, NamesOfTowns) {
  expect_same({"Saint-Germain-en-Laye", "saint germain en laye", "St-Germain-en-Laye",
               "st germain en laye", "SAINT GERMAIN EN LAYE"});
  expect_same({"Le Port-Marly", "le port marly", "Le-Port-Marly"});
  expect_same({"l'Étang-la-Ville", "l'Etang la ville", "l etang la ville", "L’ÉTANG-LA-VILLE"});
  expect_same({"Marly-le-Roi", "marly le roi"});
}

TEST(Words, LongOnesAreCutTo40CodePoints) {
  const std::string forty(40, 'a');
  EXPECT_EQ(french().analyze(forty).joined(), forty);
  EXPECT_EQ(french().analyze(forty + "a").joined(), forty);
  EXPECT_EQ(french().analyze(forty + "a suite").joined(), forty + " suite");
  std::string cyrillic;
  for (int i = 0; i < 41; ++i) cyrillic += "ж";
  EXPECT_EQ(french().analyze(cyrillic).joined(), cyrillic.substr(0, 80)) << "never inside a letter";
}

TEST(Words, SpelledLettersMakeNoLongerWord) {
  std::string letters;
  for (int i = 0; i < 41; ++i) letters += "b ";
  EXPECT_EQ(french().analyze(letters).joined(), std::string(40, 'b') + " b");
}

}  // namespace
}  // namespace quesaco::text
