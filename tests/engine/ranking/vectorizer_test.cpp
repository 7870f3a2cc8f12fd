#include "engine/ranking/vectorizer.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

namespace quesaco::ranking {
namespace {

text::Analysis words(std::vector<std::string> all) { return {all, all}; }

/// Weights of the features of one group, by n-gram.
std::map<std::string, float> weights(const Vectorizer& vectorizer, const text::Analysis& text,
                                     char group) {
  std::map<std::string, float> found;
  for (const auto& [index, value] : vectorizer.transform(text).elements) {
    const std::string& ngram = vectorizer.vocabulary()[index];
    if (ngram.front() == group) found.emplace(ngram.substr(1), value);
  }
  return found;
}

TEST(Vectorizer, CountsWordsPairsAndFragments) {
  const std::vector documents = {words({"le", "prix"})};
  const auto vectorizer = Vectorizer::fit(documents);
  EXPECT_EQ(weights(vectorizer, documents[0], 'w').size(), 3U);  // le, prix, le prix
  EXPECT_EQ(weights(vectorizer, documents[0], 's').size(), 3U);
  EXPECT_TRUE(weights(vectorizer, documents[0], 'c').contains("pri"));
}

TEST(Vectorizer, ScalesEachGroupToLengthOne) {
  const std::vector documents = {words({"a", "b", "b"}), words({"c"})};
  const auto vectorizer = Vectorizer::fit(documents);
  for (const char group : {'w', 's', 'c'}) {
    double squares = 0;
    for (const auto& [ngram, value] : weights(vectorizer, documents[0], group)) {
      squares += double{value} * double{value};
    }
    EXPECT_NEAR(squares, 1, 1e-5) << group;
  }
}

TEST(Vectorizer, WeighsRareNgramsMore) {
  const std::vector documents = {words({"le", "prix"}), words({"le", "lieu"}), words({"le"})};
  const auto found = weights(Vectorizer::fit(documents), documents[0], 'w');
  EXPECT_GT(found.at("prix"), found.at("le"));
  // tf = 1 for both, so the ratio is that of the idf: (ln(4/2) + 1) / (ln(4/4) + 1).
  EXPECT_NEAR(found.at("prix") / found.at("le"), std::log(2) + 1, 1e-5);
}

TEST(Vectorizer, LeavesOutWhatItHasNotSeen) {
  const std::vector documents = {words({"prix"})};
  EXPECT_TRUE(Vectorizer::fit(documents).transform(words({"zzz"})).elements.empty());
}

}  // namespace
}  // namespace quesaco::ranking
