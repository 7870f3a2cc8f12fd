#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/engine/text/rows.h"

namespace quesaco::text {
namespace {

struct Family {
  std::vector<std::string_view> words;
  std::string_view reason;
};

TEST(Stems, WordsOfAFamilyMeet) {
  const std::vector<Family> families{
      {{"adhérent", "adherent", "adhérente", "adhérents", "ADHÉRENTES"}, "number, gender, accents"},
      {{"adhérer", "adherer", "adhère", "adhérez"}, "forms of a verb"},
      {{"adhésion", "adhesions"}, "plural"},
      {{"infirmier", "infirmière", "infirmiere", "infirmiers", "infirmières"}, "-ière"},
      {{"financer", "financée", "financee", "financement"}, "-ée"},
      {{"médical", "médicaux", "médicale"}, "-aux"},
      {{"professionnel", "professionnelle", "professionnels"}, "-elle"},
      {{"payant", "payante", "payer"}, "a participle"},
  };
  for (const auto& family : families) {
    const auto first = french().analyze(family.words.front()).stems;
    for (const auto word : family.words) {
      EXPECT_EQ(french().analyze(word).stems, first) << word << ": " << family.reason;
    }
  }
}

TEST(Stems, DifferentThingsStayApart) {
  const auto stem = [](std::string_view word) { return french().analyze(word).stems.front(); };
  EXPECT_NE(stem("adhérent"), stem("adhérer"));
  EXPECT_NE(stem("engagement"), stem("agence"));
  EXPECT_NE(stem("sans"), stem("sang"));
}

TEST(Stems, OneForEachWord) {
  const auto analysis = french().analyze("L'adhésion est-elle payante pour un·e kiné du 78 ?");
  EXPECT_EQ(analysis.words.size(), 9U);
  EXPECT_EQ(analysis.stems.size(), analysis.words.size());
}

}  // namespace
}  // namespace quesaco::text
