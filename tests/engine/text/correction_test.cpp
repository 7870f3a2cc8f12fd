#include "engine/text/correction.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/support/language.h"

namespace quesaco::text {
namespace {

std::string corrected(std::string_view question) {
  static const std::map<std::string, std::string> kBetter = {
      {"cotistion", "cotisation"}, {"ifirmier", "infirmier"}, {"koi", "WRONG"}};
  static const Names kNames = Names::load(QUESACO_SOURCE_DIR "/corpus/language").value();
  return correct_words(question, quesaco::testing::french(), kNames,
                       [](const std::string& folded) -> std::optional<std::string> {
                         const auto found = kBetter.find(folded);
                         return found == kBetter.end() ? std::nullopt
                                                       : std::optional(found->second);
                       });
}

TEST(CorrectWords, ReplacesSlipsAndNothingElse) {
  EXPECT_EQ(corrected("  La cotistion, c'est-à-dire l'argent ?"),
            "  La cotisation, c'est-à-dire l'argent ?");
}

TEST(CorrectWords, FoldsBeforeItAsks) { EXPECT_EQ(corrected("un ÎFIRMIER ?"), "un infirmier ?"); }

TEST(CorrectWords, LeavesWhatTheAnalysisUnderstands) {
  EXPECT_EQ(corrected("la cpts c koi"), "la cpts c koi");
}

TEST(CorrectWords, LeavesWordsWithDigits) { EXPECT_EQ(corrected("ifirmier78"), "ifirmier78"); }

TEST(CorrectWords, LeavesNames) {
  EXPECT_EQ(corrected("La CPTS de Cotistion ?"), "La CPTS de Cotistion ?");
  EXPECT_EQ(corrected("le docteur ifirmier"), "le docteur ifirmier");
}

TEST(CorrectWords, TakesAnything) {
  EXPECT_EQ(corrected(""), "");
  EXPECT_EQ(corrected("?!"), "?!");
  EXPECT_EQ(corrected("😀 ifirmier"), "😀 infirmier");
}

}  // namespace
}  // namespace quesaco::text
