#include "engine/ranking/bm25.h"

#include <gtest/gtest.h>

#include "tests/support/language.h"

namespace quesaco::ranking {
namespace {

class Bm25Test : public ::testing::Test {
 protected:
  /// Trains on one text of each class; the last class stays empty.
  [[nodiscard]] Bm25 trained_on(const std::vector<const char*>& texts) const {
    std::vector<text::Analysis> analyses;
    std::vector<std::vector<std::size_t>> classes;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      analyses.push_back(analyzer_.analyze(texts[i]));
      classes.push_back({i});
    }
    std::vector<Bm25::Text> labelled;
    for (std::size_t i = 0; i < texts.size(); ++i) labelled.push_back({&analyses[i], &classes[i]});
    return Bm25::train(labelled, texts.size() + 1);
  }

  [[nodiscard]] std::vector<double> ask(const Bm25& bm25, const char* question) const {
    return bm25.scores(analyzer_.analyze(question));
  }

  text::Analyzer analyzer_ = quesaco::testing::french();
};

TEST_F(Bm25Test, PrefersTheClassThatHoldsTheWords) {
  const auto scores =
      ask(trained_on({"le prix de la cotisation", "la liste des communes"}), "quelles communes");
  EXPECT_GT(scores[1], scores[0]);
  EXPECT_GT(scores[1], scores[2]);
}

TEST_F(Bm25Test, HoldsRareTermsForMoreThanCommonOnes) {
  const auto bm25 = trained_on({"adhesion prix", "adhesion territoire", "adhesion duree"});
  const double rare = ask(bm25, "prix")[0];
  const double common = ask(bm25, "adhesion")[0];
  EXPECT_GT(rare, common);
}

TEST_F(Bm25Test, SaturatesWithRepetition) {
  const auto once = trained_on({"prix a b c d", "x"});
  const auto often = trained_on({"prix prix prix prix prix", "x"});
  EXPECT_GT(ask(often, "prix")[0], ask(once, "prix")[0]);
  EXPECT_LT(ask(often, "prix")[0], 3 * ask(once, "prix")[0]);  // k1 + 1 = 2.2 at most
}

TEST_F(Bm25Test, ComparesWithTheMeanOfAllClasses) {
  double sum = 0;
  for (const double score : ask(trained_on({"prix", "communes"}), "prix")) sum += score;
  EXPECT_NEAR(sum, 0, 1e-9);
  EXPECT_EQ(ask(trained_on({"prix"}), "inconnu"), (std::vector<double>{0, 0}));
}

}  // namespace
}  // namespace quesaco::ranking
